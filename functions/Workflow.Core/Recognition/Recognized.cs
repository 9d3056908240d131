using Workflow.Core.Remarks;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Rules;

namespace Workflow.Core.Recognition;

/// <summary>What a published table came to.</summary>
/// <param name="Survey">The definition; null when the tables hold no form, or one that no definition can express.</param>
/// <param name="Faults">What the definition's own rules say about it.</param>
/// <param name="Remarks">What was understood, and what was unsure.</param>
public sealed record Recognized(Survey? Survey, IReadOnlyList<SurveyFault> Faults, IReadOnlyList<Remark> Remarks)
{
    /// <summary>ID of the item and name of the section of every row that prints 未提出; such a row has no answers.</summary>
    public IReadOnlyList<(string Item, string Section)> Missing { get; init; } = [];
}
