using Workflow.Core.Findings;

namespace Workflow.Core.Checks.Values;

/// <summary>E306: longer than 最大文字数.</summary>
/// <example>260 characters in a field for 200.</example>
internal sealed class TooLongRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Field.MaxLength is { } limit && answer.Text.Length > limit)
        {
            findings.Add(answer, FindingCodes.TooLong, $"{answer.Text.Length}", $"{limit}");
        }
    }
}
