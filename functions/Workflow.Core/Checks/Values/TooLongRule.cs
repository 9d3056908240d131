using Workflow.Core.Findings;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Values;

/// <summary>E306: longer than 最大文字数.</summary>
/// <example>260 characters in a field for 200.</example>
internal sealed class TooLongRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Field.MaxLength is { } limit && answer.Text.Length > limit && CharacterCount.Of(answer.Text) is var length && length > limit)
        {
            findings.Add(answer, FindingCodes.TooLong, $"{length}", $"{limit}");
        }
    }
}
