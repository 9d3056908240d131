using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Planning;

/// <summary>One step: what, to whom, when.</summary>
/// <param name="Kind">What.</param>
/// <param name="Section">Which section; null = the survey as a whole.</param>
/// <param name="At">Not before.</param>
/// <param name="Detail">What tells it from another step of its kind: a reminder's key, an issue's number, a file; may be empty.</param>
public sealed record PlannedStep(StepKind Kind, SectionCode? Section, DateTimeOffset At, string Detail = "")
{
    /// <summary>Names the step while it is due: <c>kind/section/detail</c>.</summary>
    public string Key => $"{Kind}/{Section?.Value ?? "-"}/{Detail}";

    /// <summary>Resource units it will cost, at most in the usual case.</summary>
    public int Units => StepUnits.Of(Kind);
}
