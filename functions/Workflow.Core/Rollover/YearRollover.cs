using Workflow.Core.Calendar;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Rollover;

/// <summary>
/// Makes next year's definition of this year's and its result: headers moved on (R2実施内容 → R3実施内容), this year's answers as 前年度, ended projects proposed
/// for removal, a new year for the indicators, 前身コード cleared, id and dates moved. Pure.
/// </summary>
public static class YearRollover
{
    /// <summary>The tag of a project that is proposed for removal: a coordinator sees it in the book and deletes the row, or the tag.</summary>
    public const string EndedTag = "終了候補";

    /// <summary>Rolls over.</summary>
    /// <param name="survey">This year's valid definition.</param>
    /// <param name="result">What this year came to.</param>
    /// <param name="year">The new year, later than the survey's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not later.</exception>
    public static NextYear Roll(Survey survey, YearResult result, FiscalYear year)
    {
        if (year.Year <= survey.Year.Year)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year.Year, "The new year is later than the survey's.");
        }

        var remarks = new List<Remark>(result.Remarks);
        var ended = EndedItems.Of(survey, result);
        var (items, prior) = new PriorRollover(survey, result, remarks).Roll(ended);
        var next = DateRollover.Roll(survey, year, remarks) with
        {
            Year = year,
            Fields = FormRollover.Roll(survey, year, remarks),
            Sections = [.. survey.Sections.Select(s => s with { Predecessors = [] })],
            Items = items,
            Prior = prior,
            IndicatorColumns = IndicatorRollover.Columns(survey, year, remarks),
            Indicators = IndicatorRollover.Values(survey, result),
        };
        foreach (var item in ended)
        {
            remarks.Add(Remark.Doubt(item.All ? "ended" : "partly-ended", item.Item.Id, item.Name, item.Answer, EndedTag));
        }

        return new NextYear(next, ended, remarks);
    }
}
