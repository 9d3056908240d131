using Workflow.Core.Remarks;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Rules;

namespace Workflow.Core.Recognition;

/// <summary>What a published table came to.</summary>
/// <param name="Survey">The definition; null when the tables hold no form, or one that no definition can express.</param>
/// <param name="Faults">What the definition's own rules say about it.</param>
/// <param name="Remarks">What was understood, and what was unsure.</param>
public sealed record Recognized(Survey? Survey, IReadOnlyList<SurveyFault> Faults, IReadOnlyList<Remark> Remarks);
