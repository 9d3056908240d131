using Workflow.Core.Calendar;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Values;

/// <summary>E308: not a date where 日付 is asked for; western or era, a day that exists.</summary>
/// <example>「秋ごろ」, 「R2.2.30」.</example>
internal sealed class NotADateRule : IAnswerRule
{
    /// <inheritdoc/>
    public void Check(Answer answer, FindingCollector findings)
    {
        if (answer.Field.Kind == FieldKind.Date && !answer.IsBlank && !JapaneseDate.TryParse(answer.Text, out DateOnly _))
        {
            findings.Add(answer, FindingCodes.NotADate, Excerpt.Of(answer.Cell.Text));
        }
    }
}
