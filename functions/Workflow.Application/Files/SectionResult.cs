using Workflow.Application.Ledger;
using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Application.Files;

/// <summary>What goes into a report for one section: exactly what was acknowledged, plus the coordinator's corrections.</summary>
/// <param name="Section">担当課コード.</param>
/// <param name="State">The state that the report prints.</param>
/// <param name="Submission">The submission that counts; null = 未提出.</param>
/// <param name="Answers">Its answers as the section gave them; <see cref="CheckedAnswers.None"/> when there is none.</param>
/// <param name="Findings">What the checks say of it.</param>
/// <param name="Corrections">The corrections to lay over them, one a cell.</param>
public sealed record SectionResult(
    SectionCode Section,
    SectionState State,
    Submission? Submission,
    CheckedAnswers Answers,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Correction> Corrections);
