using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>Something that happened: who, when, why.</summary>
/// <param name="Section">担当課コード; null = the survey as a whole.</param>
/// <param name="Number">From 1 within the section, or within the survey.</param>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="By">Who; <c>-</c> for the system.</param>
/// <param name="Text">Why, or what goes with it (reason, comment, receipt number); may be empty.</param>
public sealed record TimelineEvent(string? Section, int Number, EventKind Kind, DateTimeOffset At, string By, string Text);
