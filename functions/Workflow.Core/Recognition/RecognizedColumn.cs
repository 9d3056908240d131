using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;

namespace Workflow.Core.Recognition;

/// <summary>One column of the table as a field of the form.</summary>
/// <param name="Column">Its place in the grid.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Kind">種別.</param>
/// <param name="IsAnswer">Whether sections answer it.</param>
/// <param name="Field">The field.</param>
internal sealed record RecognizedColumn(int Column, ColumnRole Role, FieldKind Kind, bool IsAnswer, FieldDraft Field)
{
    /// <summary>The field's key.</summary>
    public string Key => Field.Key!;
}
