using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>A logged correction by the coordinator (表記統一): laid over the acknowledged answer, which is kept.</summary>
/// <param name="Row">The row of an item or of an indicator.</param>
/// <param name="Field">The key of an answer field; for an indicator <c>{年度}:actual</c> or <c>note</c>.</param>
/// <param name="Value">What prints instead; empty clears the answer.</param>
public sealed record Correction(AssignmentId Row, string Field, string Value);

/// <summary>A correction that the report prints.</summary>
/// <param name="Correction">What was logged.</param>
/// <param name="Original">What the section wrote; empty when it left the cell blank.</param>
public sealed record AppliedCorrection(Correction Correction, string Original)
{
    /// <summary>Number and name of the item, or the indicator's name.</summary>
    public string RowLabel { get; init; } = "";

    /// <summary>The field's 見出し.</summary>
    public string FieldLabel { get; init; } = "";
}
