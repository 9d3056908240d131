using Workflow.Core.Answers;
using Workflow.Core.Findings;

namespace Workflow.Core.Checks;

/// <summary>What the checks say of one workbook.</summary>
public sealed record CheckResult
{
    /// <summary>The outcome; follows from <see cref="Findings"/>.</summary>
    public required CheckStatus Status { get; init; }

    /// <summary>In the order of the workbook: by sheet, row and column, then by code.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The normalised answers; <see cref="CheckedAnswers.None"/> when rejected.</summary>
    public required CheckedAnswers Answers { get; init; }

    /// <summary>How many of the answers required as things stand are filled.</summary>
    public required int Answered { get; init; }

    /// <summary>How many answers are required as things stand, required-when included.</summary>
    public required int Total { get; init; }
}
