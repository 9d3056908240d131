using Workflow.Core.Consolidation;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>提出状況: one line a section.</summary>
internal static class StatusSheet
{
    public const string Name = "提出状況";

    public static void Write(WorkbookWriter workbook, Report report, ReportTexts texts) => new TextTable
    {
        Name = Name,
        Title = texts.Format("status-title", report.Survey.PlanName),
        Columns =
        [
            new(texts["section-code"], 12), new(texts["section"], 22), new(texts["state"], 11, Centered: true), new(texts["submitted-at"], 30), new(texts["file"], 40),
            new(texts["version"], 9, Centered: true), new(texts["row-count"], 9), new(texts["indicator-count"], 9), new(texts["required"], 9), new(texts["filled"], 9), new(texts["errors"], 9), new(texts["warnings"], 9),
            new(texts["mark"], 14, Centered: true), new(texts["remarks"], 44),
        ],
        Rows = report.Sections.Select(s => Row(report, s, texts)),
    }.Write(workbook, report, texts);

    private static IReadOnlyList<object?> Row(Report report, SectionStatus status, ReportTexts texts) =>
    [
        status.Section.Code.Value, status.Section.Name, texts[$"state-{status.State}"], status.SubmittedAt is { } at ? ReportHead.Moment(at, texts) : "", status.File ?? "", status.Version ?? "",
        status.Rows, status.Indicators, status.Total, status.Answered, status.Errors, status.Warnings, MarkText.Of(status.Marks, texts), Remarks(report, status, texts),
    ];

    private static string Remarks(Report report, SectionStatus status, ReportTexts texts) => string.Join('\n',
    [
        .. status.Superseded.Count > 0 ? new[] { texts.Format("superseded", string.Join(texts["list"], status.Superseded)) } : [],
        .. report.Rejected.Where(r => r.Section == status.Section.Code).Select(r => texts.Format("rejected", r.File, r.Code)),
    ]);
}
