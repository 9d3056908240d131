using Workflow.Core.Findings;

namespace Workflow.Core.Checks.Values;

/// <summary>E307: shorter than 最小文字数. An empty answer is judged by E301 alone.</summary>
/// <example>「実施済」 in a field that asks for ten characters.</example>
internal sealed class TooShortRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Field.MinLength is { } limit && !answer.IsBlank && answer.Text.Length < limit)
        {
            findings.Add(answer, FindingCodes.TooShort, $"{answer.Text.Length}", $"{limit}");
        }
    }
}
