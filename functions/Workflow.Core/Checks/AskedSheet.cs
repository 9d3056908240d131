using Workflow.Core.Answers;
using Workflow.Core.Progress;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Checks;

/// <summary>A locked column found in the sheet.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Label">Its 見出し.</param>
/// <param name="Index">Its place in the table; -1 when it is missing.</param>
internal readonly record struct GivenColumn(string Key, string Label, int Index);

/// <summary>One sheet as it was asked for, joined by ids and keys with the table that was read. Order and place of rows and columns do not matter.</summary>
internal abstract class AskedSheet
{
    private readonly Dictionary<string, int> columns = [];

    /// <summary>Joins a sheet; <paramref name="table"/> is null when the workbook has no such sheet.</summary>
    protected AskedSheet(Questionnaire questionnaire, AnswerTable? table, IReadOnlyList<Field> fields)
    {
        Table = table;
        Fields = fields;
        Scale = questionnaire.Scale;
        for (var i = 0; table is not null && i < table.Columns.Count; i++)
        {
            columns.TryAdd(table.Columns[i].Key, i);
        }
    }

    /// <summary>0 for 調査票, 1 for 指標: their order in the workbook.</summary>
    public abstract int Order { get; }

    /// <summary>The sheet's name.</summary>
    public abstract string Name { get; }

    /// <summary>What was read.</summary>
    public AnswerTable? Table { get; }

    /// <summary>The sheet's fields: the form; of 指標, the open ones.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>評価区分.</summary>
    public Scale Scale { get; }

    /// <summary>The open columns, in print order.</summary>
    public abstract IReadOnlyList<Field> OpenFields { get; }

    /// <summary>The locked columns.</summary>
    public abstract IReadOnlyList<GivenColumn> GivenColumns { get; }

    /// <summary>The rows asked for, in the questionnaire's order.</summary>
    public abstract IReadOnlyList<AskedRow> Rows { get; }

    /// <summary>What a clerk calls a row.</summary>
    public abstract string NameOf(AskedRow row);

    /// <summary>The place of a column in the table; -1 when it is missing.</summary>
    public int IndexOf(string key) => columns.GetValueOrDefault(key, -1);

    /// <summary>The rows as read, the first of each id.</summary>
    protected Dictionary<string, AnswerRow> ReadRows()
    {
        var rows = new Dictionary<string, AnswerRow>(Table?.Rows.Count ?? 0);
        foreach (var row in Table?.Rows ?? [])
        {
            rows.TryAdd(row.Id, row);
        }

        return rows;
    }

    /// <summary>Reads a row's answers and tells which of them are needed.</summary>
    protected void ReadAnswers(AskedRow row, IReadOnlyList<Field> open, int[] indexes)
    {
        var answers = new Answer[open.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = ReadAnswer(row, open[i], indexes[i]);
        }

        row.Answers = answers;
        Func<string, string?> valueOf = row.ValueOf;
        foreach (var answer in answers)
        {
            answer.Need = RequiredAnswers.NeedOf(answer.Field, Fields, Scale, valueOf);
        }
    }

    private Answer ReadAnswer(AskedRow row, Field field, int index)
    {
        var cell = index < 0 || row.Read is null || index >= row.Read.Cells.Count ? AnswerCell.Blank : row.Read.Cells[index];
        var broken = cell.Traits.HasFlag(CellTraits.Error) || cell.Traits.HasFlag(CellTraits.NoStoredValue);
        var reading = AnswerReading.Of(field, Scale, broken ? "" : cell.Text ?? "");
        return new Answer { Row = row, Field = field, ColumnIndex = index, Cell = cell, Text = reading.Text, Change = reading.Change, Level = reading.Level };
    }
}
