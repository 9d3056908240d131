using Workflow.Core.Comparison;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Recognition;
using Workflow.Core.Text;
using Workflow.Workbooks.Reports;

namespace Workflow.Workbooks.Results;

/// <summary>Takes out of a report's workbook what only this program's reports say: how the sections took part (提出状況) and the whole scale (集計).</summary>
internal static class PrintedStatus
{
    private const string StatusSheet = "提出状況";
    private const string SummarySheet = "集計";
    private const string Place = "\u0001";

    private static readonly ReportTexts[] Languages = [.. Enum.GetValues<Language>().Select(l => new ReportTexts(l))];

    /// <summary>
    /// Whether a section's answers came in time. Only a report that the ledger stands behind marks what came late, and it names the version in the library;
    /// a report made of a folder of files does not know.
    /// </summary>
    public static Timeliness TimelinessOf(SectionState state, bool isMarkedLate, bool hasVersion) => state switch
    {
        SectionState.Missing => Timeliness.Missing,
        SectionState.Rejected => Timeliness.Rejected,
        _ => isMarkedLate ? Timeliness.Late : hasVersion ? Timeliness.InTime : Timeliness.Unknown,
    };

    /// <summary>The sections; empty when the workbook has no such sheet.</summary>
    public static IReadOnlyList<PrintedSection> Sections(IReadOnlyList<TableGrid> tables)
    {
        if (tables.FirstOrDefault(t => t.Name == StatusSheet) is not { } table)
        {
            return [];
        }

        foreach (var texts in Languages)
        {
            var header = Enumerable.Range(0, Math.Min(table.Rows, 10)).FirstOrDefault(r => At(table, r, texts["section-code"]) >= 0 && At(table, r, texts["state"]) >= 0, -1);
            if (header >= 0)
            {
                return [.. Enumerable.Range(header + 1, table.Rows - header - 1).Select(r => Section(table, header, r, texts)).OfType<PrintedSection>()];
            }
        }

        return [];
    }

    /// <summary>The codes of the whole scale, best first; empty when the workbook does not say them.</summary>
    public static IReadOnlyList<string> Scale(IReadOnlyList<TableGrid> tables)
    {
        if (tables.FirstOrDefault(t => t.Name == SummarySheet) is not { } table)
        {
            return [];
        }

        foreach (var frame in Languages.Select(t => t.Format("share", Place).Split(Place)))
        {
            for (var row = 0; row < table.Rows; row++)
            {
                var codes = Enumerable.Range(0, table.Columns).Select(c => Framed(table[row, c], frame[0], frame[1])).Where(c => c.Length > 0).ToList();
                if (codes.Count > 0)
                {
                    return codes;
                }
            }
        }

        return [];
    }

    private static PrintedSection? Section(TableGrid table, int header, int row, ReportTexts texts)
    {
        string Cell(string key) => At(table, header, texts[key]) is var column and >= 0 ? table[row, column] : "";
        var states = Enum.GetValues<SectionState>().Where(s => texts[$"state-{s}"] == Cell("state")).ToList();
        return states is not [var state] ? null
            : new PrintedSection(Cell("section-code"), Cell("section"), TimelinessOf(state, Cell("mark").Split('\n').Contains(texts["mark-Late"]), Cell("version").Length > 0), []);
    }

    private static int At(TableGrid table, int row, string header) => Enumerable.Range(0, table.Columns).FirstOrDefault(c => table[row, c] == header, -1);

    private static string Framed(string text, string before, string after) =>
        text.Length > before.Length + after.Length && text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith(after, StringComparison.Ordinal)
            ? Normalization.Code(text[before.Length..^after.Length]) : "";
}
