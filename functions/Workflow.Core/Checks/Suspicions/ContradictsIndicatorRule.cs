using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Checks.Suspicions;

/// <summary>
/// W402: the best rating of a row that 関連事業 ties to an indicator, though the indicator's target of the survey year was missed or its value moved
/// against its direction; see <see cref="Indicators.IndicatorJudge"/>. On a scale of one level there is nothing to contradict.
/// </summary>
/// <example>Rated A with 実績 65 and 目標 80.</example>
internal sealed class ContradictsIndicatorRule : IWorkbookRule
{
    /// <inheritdoc/>
    public void Check(AskedForm form, AskedIndicators indicators, FindingCollector findings)
    {
        if (indicators.Actual is not { } column || form.Scale.Levels.Count < 2 || form.Fields.MainRating() is not { IsAnswer: true } rating)
        {
            return;
        }

        foreach (var row in indicators.Rows)
        {
            var actual = row.ValueOf(column.Key) ?? "";
            if (row.Indicator is not { Related.Count: > 0 } asked || indicators.Judge.Judge(asked.Indicator, actual) is not { IsUnfavourable: true } judgement)
            {
                continue;
            }

            foreach (var answer in asked.Related.Select(id => RatingOf(form, id.ToString(), rating.Key)).OfType<Answer>().Where(a => a.Level == form.Scale.Best))
            {
                findings.Add(
                    answer, FindingCodes.ContradictsIndicator, answer.Text, Excerpt.Of(row.Name), judgement.IsAgainstTarget ? "@W402.missed" : "@W402.against", actual,
                    judgement.IsAgainstTarget ? "@W402.target" : "@W402.last", judgement.Reference);
            }
        }
    }

    private static Answer? RatingOf(AskedForm form, string id, string key) =>
        form.Rows.FirstOrDefault(r => r.Id == id)?.Answers.FirstOrDefault(a => a.Field.Key == key && a.Level is not null);
}
