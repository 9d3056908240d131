using Workflow.Core.Calendar;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>What the cells of one column look like.</summary>
internal sealed class ColumnValues
{
    private const int Enough = 5;
    private const int LongestLine = 30;

    private readonly List<string> filled;
    private readonly int rows;
    private readonly bool repeats;

    /// <summary>Looks at a column.</summary>
    public ColumnValues(IReadOnlyList<TableEntry.Row> rows, int column)
    {
        // What a report prints for a section that has not answered is no value of the column.
        filled = [.. rows.Select(r => r.Texts[column]).Where(t => t.Length > 0 && t != Consolidation.Report.MissingText)];
        HasMissing = rows.Any(r => r.Texts[column] == Consolidation.Report.MissingText);
        this.rows = rows.Count;
        Distinct = [.. filled.Distinct()];
        var changes = 0;
        var last = "";
        foreach (var text in rows.Select(r => r.Texts[column]).Where(t => t.Length > 0))
        {
            changes += text == last ? 0 : 1;
            last = text;
        }

        IsMerged = rows.Any(r => r.Continues[column]);
        repeats = filled.Count > 0 && (IsMerged || changes * 10 <= rows.Count * 7);
    }

    /// <summary>Whether a cell says that its section has not answered.</summary>
    public bool HasMissing { get; }

    /// <summary>The different texts in order of appearance.</summary>
    public IReadOnlyList<string> Distinct { get; }

    /// <summary>Whether any cell is merged with the one above.</summary>
    public bool IsMerged { get; }

    /// <summary>Whether the texts stand for several rows each.</summary>
    public bool Repeats => repeats;

    /// <summary>Whether nearly every row has a text.</summary>
    public bool IsFilled => filled.Count * 10 >= rows * 9;

    /// <summary>The longest text.</summary>
    public int Longest => filled.Count == 0 ? 0 : filled.Max(t => t.Length);

    /// <summary>Whether the texts are item numbers: digits with at most a mark or a branch.</summary>
    public bool AreNumbers => filled.Count > 0 && filled.Count(t => Normalization.Code(t) is { Length: <= 8 } code && code.Any(char.IsAsciiDigit)) * 10 >= filled.Count * 8;

    /// <summary>Whether every text says that nothing was chosen: the column asks for a choice, but which there are stands nowhere.</summary>
    public bool AreUnanswered => filled.Count > 0 && Distinct.All(ScaleRecognition.IsUnanswered);

    /// <summary>Whether the texts are choices: few, short and often repeated.</summary>
    public bool AreChoices => !AreUnanswered && Distinct.Count is > 0 and <= 8 && Longest <= 12 && filled.Count >= Distinct.Count * 3 && !filled.TrueForAll(t => NumberText.TryParse(t, out _));

    /// <summary>Whether the texts are ratings of a scale in use.</summary>
    public bool AreRatings => Longest <= 10 && ScaleRecognition.IsScale([.. Distinct.Where(d => !ScaleRecognition.IsUnanswered(d))]);

    /// <summary>The kind of an otherwise unknown column.</summary>
    public FieldKind Kind =>
        filled.Count >= Enough && filled.TrueForAll(t => NumberText.TryParse(t, out _)) ? filled.Exists(t => t.EndsWith('%') || t.EndsWith('％')) ? FieldKind.Percentage : FieldKind.Number
        : filled.Count >= Enough && filled.TrueForAll(t => JapaneseDate.TryParse(t, out DateOnly _)) ? FieldKind.Date
        : filled.Exists(t => t.Length > LongestLine || t.Contains('\n')) ? FieldKind.LongText
        : FieldKind.Text;
}
