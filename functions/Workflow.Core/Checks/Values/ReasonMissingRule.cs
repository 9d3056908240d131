using Workflow.Core.Findings;
using Workflow.Core.Progress;
using Workflow.Core.Surveys;

namespace Workflow.Core.Checks.Values;

/// <summary>E303: the rating chosen needs a reason (理由必須) and there is none.</summary>
/// <example>Rated C with a blank 理由.</example>
internal sealed class ReasonMissingRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.IsBlank && answer.Need == AnswerNeed.ReasonRequired)
        {
            var rating = answer.Row.Answers.FirstOrDefault(a => a.Level is { ReasonRequired: true })?.Text;
            findings.Add(answer, FindingCodes.ReasonMissing, rating ?? GivenRating(answer.Row));
        }
    }

    // The coordinator may have given the rating.
    private static string GivenRating(AskedRow row) => row.Sheet.Fields.MainRating() is { } rating ? row.ValueOf(rating.Key) ?? "" : "";
}
