using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>An event of a survey or of one of its sections.</summary>
/// <param name="Section">Which section; null = the survey.</param>
/// <param name="Event">What happened.</param>
public sealed record SurveyEvent(SectionCode? Section, LedgerEvent Event);
