using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Values;

/// <summary>E304: an answer that is not one of the choices, whatever its width and case.</summary>
/// <example>「現状維持」 where 継続 or 充実 is asked for.</example>
internal sealed class NotAChoiceRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Field.Kind == FieldKind.Choice && !answer.IsBlank && !answer.Field.Choices.Contains(answer.Text))
        {
            findings.Add(answer, FindingCodes.NotAChoice, Excerpt.Of(answer.Cell.Text), string.Join('、', answer.Field.Choices));
        }
    }
}
