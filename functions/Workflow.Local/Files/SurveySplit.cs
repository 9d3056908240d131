using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Commands;
using Workflow.Workbooks.SectionWorkbooks;

namespace Workflow.Local.Files;

/// <summary>A section workbook that was written.</summary>
/// <param name="Section">Whose it is.</param>
/// <param name="File">Full path.</param>
/// <param name="Rows">Rows to answer.</param>
/// <param name="Indicators">Indicators to report on.</param>
internal sealed record SplitFile(Section Section, string File, int Rows, int Indicators);

/// <summary>Writes a survey's section workbooks into a folder, two at a time.</summary>
internal static class SurveySplit
{
    /// <summary>Writes one workbook a section, each under a temporary name and then moved; returns them in the book's order.</summary>
    public static IReadOnlyList<SplitFile> Write(AssignmentPlan plan, Survey survey, string folder, int issue, ProgressBar? progress = null)
    {
        var target = Directory.CreateDirectory(folder).FullName;
        var writer = new SectionWorkbookWriter();
        var files = plan.Sections.TwoAtATime(section => Write(writer, plan.For(section.Code, issue), section, target));
        return [.. progress?.Over(files, plan.Sections.Count) ?? files];
    }

    private static SplitFile Write(SectionWorkbookWriter writer, Questionnaire questionnaire, Section section, string folder)
    {
        var file = Path.Combine(folder, WorkbookName.Of(questionnaire));
        WholeFile.Write(file, stream => writer.Write(questionnaire, stream));
        return new SplitFile(section, file, questionnaire.Rows.Count, questionnaire.Indicators.Count);
    }
}
