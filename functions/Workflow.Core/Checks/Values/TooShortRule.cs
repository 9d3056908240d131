using Workflow.Core.Findings;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Values;

/// <summary>E307: shorter than 最小文字数. An empty answer is judged by E301 alone.</summary>
/// <example>「実施済」 in a field that asks for ten characters.</example>
internal sealed class TooShortRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Field.MinLength is { } limit && !answer.IsBlank && CharacterCount.Of(answer.Text) is var length && length < limit)
        {
            findings.Add(answer, FindingCodes.TooShort, $"{length}", $"{limit}");
        }
    }
}
