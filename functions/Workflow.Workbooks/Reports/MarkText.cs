using Workflow.Core.Consolidation;

namespace Workflow.Workbooks.Reports;

/// <summary>The marks beside a section's answers in words, one a line.</summary>
internal static class MarkText
{
    public static string Of(SubmissionMarks marks, ReportTexts texts) =>
        string.Join('\n', Enum.GetValues<SubmissionMarks>().Where(m => m != SubmissionMarks.None && marks.HasFlag(m)).Select(m => texts[$"mark-{m}"]));
}
