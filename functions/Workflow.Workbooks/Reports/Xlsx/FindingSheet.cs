using Workflow.Core.Consolidation;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>指摘事項: everything the checks found, what was replaced, what the coordinator corrected.</summary>
internal static class FindingSheet
{
    public const string Name = "指摘事項";

    public static void Write(WorkbookWriter workbook, Report report, ReportTexts texts) => new TextTable
    {
        Name = Name,
        Title = texts.Format("finding-title", report.Survey.PlanName),
        Columns =
        [
            new(texts["severity"], 11, Centered: true), new(texts["code"], 9, Centered: true), new(texts["section"], 20), new(texts["file"], 30), new(texts["item"], 28), new(texts["field"], 18),
            new(texts["cell"], 16, Centered: true), new(texts["message"], 56), new(texts["hint"], 56),
        ],
        Rows = report.Findings.Select(f => Row(f, texts)).Concat(Superseded(report, texts)).Concat(Corrections(report, texts)),
        WhenEmpty = texts["no-findings"],
    }.Write(workbook, report, texts);

    private static IReadOnlyList<object?> Row(ReportFinding found, ReportTexts texts) =>
    [
        texts[found.Rejected ? "rejected-file" : $"severity-{found.Finding.Severity}"], found.Finding.Code, found.Section?.Name ?? "", found.File ?? "", found.RowLabel, found.FieldLabel,
        found.Finding.Cell ?? "", found.Finding.Message(texts.Language), found.Finding.Hint(texts.Language),
    ];

    private static IEnumerable<IReadOnlyList<object?>> Superseded(Report report, ReportTexts texts) =>
        from status in report.Sections
        from file in status.Superseded
        select (IReadOnlyList<object?>)
        [
            texts["severity-Info"], "", status.Section.Name, file, "", "", "", texts.Format("superseded-message", status.File ?? ""), texts["superseded-hint"],
        ];

    private static IEnumerable<IReadOnlyList<object?>> Corrections(Report report, ReportTexts texts)
    {
        var sections = report.Sections.ToDictionary(s => s.Section.Code);
        return report.Corrections.Select(c => (IReadOnlyList<object?>)
        [
            texts["severity-Info"], "", sections.GetValueOrDefault(c.Correction.Row.Section)?.Section.Name ?? "", "", c.RowLabel, c.FieldLabel, "",
            texts.Format("correction-message", c.Original, c.Correction.Value), texts["correction-hint"],
        ]);
    }
}
