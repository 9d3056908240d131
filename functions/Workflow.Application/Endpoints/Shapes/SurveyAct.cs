using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>An act on a survey, recorded; the engine carries it out.</summary>
/// <param name="Changed">False when it had been done before.</param>
/// <param name="Phase">Where the survey stands.</param>
/// <param name="Deadline">The deadline for all.</param>
public sealed record SurveyAct(bool Changed, SurveyPhase Phase, Deadline Deadline);
