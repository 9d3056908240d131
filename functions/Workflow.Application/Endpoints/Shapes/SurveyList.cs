namespace Workflow.Application.Endpoints.Shapes;

/// <summary>Every survey, newest deadline first.</summary>
/// <param name="Surveys">The surveys.</param>
/// <param name="Unreadable">Surveys of the ledger whose entry or definition could not be read, by id; their pages tell why.</param>
public sealed record SurveyList(IReadOnlyList<SurveySummary> Surveys, IReadOnlyList<string> Unreadable);
