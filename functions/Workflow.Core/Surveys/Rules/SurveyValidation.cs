namespace Workflow.Core.Surveys.Rules;

/// <summary>What a draft came to.</summary>
/// <param name="Survey">The survey; null when any fault is an error.</param>
/// <param name="Faults">Everything found, in the order of the parts.</param>
public sealed record SurveyValidation(Survey? Survey, IReadOnlyList<SurveyFault> Faults);
