using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>One workbook that counts: a section's checked answers with what is known about how they came.</summary>
public sealed record SectionSubmission
{
    /// <summary>The section that answers; one of <see cref="Questionnaires.AssignmentPlan.Sections"/>.</summary>
    public required SectionCode Section { get; init; }

    /// <summary>The normalised answers.</summary>
    public required CheckedAnswers Answers { get; init; }

    /// <summary>版 of the workbook. Of several workbooks of a section the highest 版 wins, then the newest.</summary>
    public int Issue { get; init; } = 1;

    /// <summary>When it was submitted, or when the file was last saved; Japan time. Null when unknown, which counts as oldest.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The file, as a person finds it again.</summary>
    public string? File { get; init; }

    /// <summary>The file's version in the library; null outside one.</summary>
    public string? Version { get; init; }

    /// <summary>Marks to print beside the section.</summary>
    public SubmissionMarks Marks { get; init; }

    /// <summary>What the checks found, in the workbook's order.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How many of the required answers are filled.</summary>
    public int Answered { get; init; }

    /// <summary>How many answers are required.</summary>
    public int Total { get; init; }
}

/// <summary>A file that could not be taken as a workbook of this survey.</summary>
/// <param name="File">The file, as a person finds it again.</param>
/// <param name="Section">The section it says, or seems, to come from; null when unknown.</param>
/// <param name="Findings">Why; at least one. The first error's code is the reason that is reported.</param>
public sealed record RejectedWorkbook(string File, SectionCode? Section, IReadOnlyList<Finding> Findings)
{
    /// <summary>The code of the reason.</summary>
    public string Code => (Findings.FirstOrDefault(f => f.Severity == Severity.Error) ?? Findings[0]).Code;
}
