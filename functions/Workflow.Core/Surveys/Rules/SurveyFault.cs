using Workflow.Core.Findings;

namespace Workflow.Core.Surveys.Rules;

/// <summary>Something wrong, or worth a note, in a draft.</summary>
/// <param name="Finding">The D finding, without an address.</param>
/// <param name="Place">Where it lies.</param>
public sealed record SurveyFault(Finding Finding, SurveyPlace Place);
