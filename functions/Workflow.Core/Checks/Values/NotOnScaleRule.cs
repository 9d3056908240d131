using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Values;

/// <summary>E302: a rating that is not on the scale, whatever its width and case.</summary>
/// <example>「概ね良好」 where A, B or C is asked for.</example>
internal sealed class NotOnScaleRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Field.Kind == FieldKind.Rating && !answer.IsBlank && answer.Level is null)
        {
            findings.Add(answer, FindingCodes.NotOnScale, Excerpt.Of(answer.Cell.Text), string.Join('、', answer.Row.Sheet.Scale.Levels.Select(l => l.Code)));
        }
    }
}
