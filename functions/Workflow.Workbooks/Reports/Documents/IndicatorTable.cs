using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Reports.Documents;

/// <summary>
/// Indicators as a table with their judgement. Few year columns stand side by side; many stand as one column a year, targets above actuals. Neighbours with the same
/// カテゴリ, 関連事業 or 成果目標 share its cell, as cities print several indicators of one outcome.
/// </summary>
internal sealed class IndicatorTable
{
    private const int MostFlatColumns = 5;

    private readonly Report report;
    private readonly ReportTexts texts;
    private readonly IReadOnlyList<IndicatorColumn> years;
    private readonly IReadOnlyList<bool> kinds;

    public IndicatorTable(Report report, ReportTexts texts)
    {
        this.report = report;
        this.texts = texts;
        IsMatrix = report.IndicatorColumns.Count > MostFlatColumns;
        years = [.. report.IndicatorColumns.DistinctBy(c => c.Year)];
        kinds = IsMatrix ? [.. report.IndicatorColumns.Select(c => c.IsTarget).Distinct().OrderDescending()] : [false];
    }

    /// <summary>Whether it has one column a year, which needs a wide page.</summary>
    public bool IsMatrix { get; }

    public DocumentTable Of(string caption, IReadOnlyList<ReportIndicator> indicators)
    {
        var columns = Columns(indicators);
        return new DocumentTable(caption, [.. columns.Select(c => c.Head)], Rows(columns, indicators), ShowsCaption: true);
    }

    private List<Column> Columns(IReadOnlyList<ReportIndicator> indicators)
    {
        var all = new List<Column>
        {
            new(new(texts["category"], 11), (i, _) => i.Indicator.Category ?? "", Shared: true),
            new(new(texts["related"], 17), (i, _) => string.Join('\n', i.Indicator.RelatedItems), Shared: true),
            new(new(texts["outcome"], 17), (i, _) => i.Indicator.Outcome ?? "", Shared: true),
            new(new(texts["indicator"], 24, IsRowHeader: true), (i, _) => i.Indicator.Name),
            new(new(texts["unit"], 7, IsCentered: true), (i, _) => i.Indicator.Unit ?? ""),
            new(new(texts["direction"], 6, IsCentered: true), (i, _) => JudgementText.Direction(i.Indicator.Direction, texts)),
            new(new(texts["baseline"], 11, IsCentered: true), (i, _) => Baseline(i.Indicator)),
        };
        all.RemoveAll(c => indicators.All(i => c.Print(i, false).Length == 0) || (c.Head.Header == texts["related"] && !IsMatrix));
        if (IsMatrix)
        {
            all.Add(new(new(texts["target-or-actual"], 9, IsCentered: true), (_, target) => texts[target ? "target" : "actual"], EachRow: true));
            all.AddRange(years.Select(y => new Column(new(y.Label, 11, IsCentered: true), (i, target) => Value(i, At(y.Year.Year, target)), EachRow: true, Year: y)));
        }
        else
        {
            all.AddRange(report.IndicatorColumns.Select((c, at) => new Column(new(texts.Format(c.IsTarget ? "year-target" : "year-actual", c.Label), 11, IsCentered: true), (i, _) => Value(i, at), Year: c)));
        }

        all.Add(new(new(texts["verdict"], 31), (i, _) => JudgementText.Full(i.Judgement, texts)));
        all.Add(new(new(texts["section"], 13), (i, _) => string.Join('\n', i.SectionNames)));
        if (indicators.Any(i => i.Note.Length > 0))
        {
            all.Add(new(new(texts["note"], 18), (i, _) => i.Note));
        }

        return all;
    }

    private static string Baseline(Indicator indicator) => indicator.BaselineDate is { Length: > 0 } date ? $"{indicator.Baseline}\n({date})" : indicator.Baseline ?? "";

    private int At(int year, bool target) => report.IndicatorColumns.ToList().FindIndex(c => c.Year.Year == year && c.IsTarget == target);

    private static string Value(ReportIndicator indicator, int at) => at < 0 ? "" : indicator.Values[at];

    private IEnumerable<DocumentRow> Rows(List<Column> columns, IReadOnlyList<ReportIndicator> indicators)
    {
        var runs = columns.Select((_, c) => Runs(columns, indicators, c)).ToList();
        for (var i = 0; i < indicators.Count; i++)
        {
            for (var part = 0; part < kinds.Count; part++)
            {
                var cells = new DocumentCell[columns.Count];
                for (var c = 0; c < cells.Length; c++)
                {
                    var rows = columns[c].EachRow ? 1 : part > 0 ? 0 : runs[c][i] * kinds.Count;
                    cells[c] = new DocumentCell(rows == 0 ? "" : columns[c].Print(indicators[i], kinds[part]), rows, IsMissing(columns[c].Year, indicators[i], kinds[part]));
                }

                yield return new DocumentRow(cells, KeepsWithNext: part + 1 < kinds.Count || (i + 1 < indicators.Count && runs.Exists(r => r[i + 1] == 0)));
            }
        }
    }

    private bool IsMissing(IndicatorColumn? year, ReportIndicator indicator, bool target) =>
        year is not null && !indicator.Submitted && year.Year == report.Survey.Year && !(IsMatrix ? target : year.IsTarget);

    /// <summary>How many indicators share the cell that begins at each; 0 = covered.</summary>
    private static int[] Runs(List<Column> columns, IReadOnlyList<ReportIndicator> indicators, int column)
    {
        var runs = new int[indicators.Count];
        for (var start = 0; start < runs.Length;)
        {
            var end = start + 1;
            while (end < runs.Length && columns[column].Shared && columns[column].Print(indicators[start], false).Length > 0
                && columns.Take(column + 1).All(c => !c.Shared || c.Print(indicators[end], false) == c.Print(indicators[start], false)))
            {
                end++;
            }

            runs[start] = end - start;
            start = end;
        }

        return runs;
    }

    /// <summary>A column: what it prints of an indicator's target or actual row, whether neighbours share it, whether both rows print.</summary>
    private sealed record Column(DocumentColumn Head, Func<ReportIndicator, bool, string> Print, bool Shared = false, bool EachRow = false, IndicatorColumn? Year = null);
}
