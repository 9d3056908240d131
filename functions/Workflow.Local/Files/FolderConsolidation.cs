using Workflow.Core.Calendar;
using Workflow.Core.Checks;
using Workflow.Core.Consolidation;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Commands;
using Workflow.Workbooks.Reports;
using Workflow.Workbooks.Reports.Docx;

namespace Workflow.Local.Files;

/// <summary>A report that was made of a folder.</summary>
/// <param name="Report">The report.</param>
/// <param name="Files">Full paths of the files written.</param>
internal sealed record FolderConsolidation(Report Report, IReadOnlyList<string> Files)
{
    /// <summary>Content controls that the Word template lacks.</summary>
    public IReadOnlyList<string> MissingControls { get; private init; } = [];

    /// <summary>
    /// Reads every file of a folder and writes the report. What lies in the folder counts as handed in; of several workbooks of a section the highest
    /// issue wins, then the newest.
    /// </summary>
    public static FolderConsolidation Run(Survey survey, string folder, string definition, string target, IReadOnlyList<ReportFormat> formats, ReportOptions options, TimeProvider clock, ProgressBar? progress = null)
    {
        // A report made earlier is not a workbook somebody handed in.
        var inPlace = WorkbookFolder.FullPath(target) == WorkbookFolder.FullPath(folder);
        var earlier = inPlace ? Directory.EnumerateFiles(target, survey.Id + ".*") : [target];
        var plan = new AssignmentPlan(survey);
        var consolidator = new Consolidator(survey, plan);
        var files = WorkbookFolder.Files(folder, [.. earlier, definition]);
        var check = new WorkbookCheck(survey).All(files);
        foreach (var file in progress?.Over(check, files.Count) ?? check)
        {
            var name = Path.GetRelativePath(folder, file.File);
            if (file.Result.Status == CheckStatus.Rejected)
            {
                consolidator.Reject(new RejectedWorkbook(name, file.Section, file.Result.Findings));
            }
            else
            {
                consolidator.Add(new SectionSubmission
                {
                    Section = file.Section!.Value,
                    Answers = file.Result.Answers,
                    Issue = file.Issue,
                    SubmittedAt = JapanTime.Of(new DateTimeOffset(File.GetLastWriteTimeUtc(file.File))),
                    File = name,
                    Findings = file.Result.Findings,
                    Answered = file.Result.Answered,
                    Total = file.Result.Total,
                });
            }
        }

        var report = consolidator.Build(JapanTime.Of(clock.GetUtcNow()));
        return new FolderConsolidation(report, ReportFiles.Write(report, Path.GetFullPath(target), formats, options))
        {
            MissingControls = options.Template is { } template ? DocxReport.MissingControls(report, template) : [],
        };
    }
}
