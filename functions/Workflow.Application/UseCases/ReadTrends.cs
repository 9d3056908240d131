using System.Collections.Concurrent;
using System.Diagnostics;
using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Ports;
using Workflow.Core.Calendar;
using Workflow.Core.Comparison;
using Workflow.Core.Questionnaires;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;
using Workflow.Core.Trends;
using Workflow.Workbooks.Results;

namespace Workflow.Application.UseCases;

/// <summary>
/// The published reports of a plan up to a survey's year side by side; a year before the first of them is taken from 前年度 of the definition. A published file never changes,
/// so each is read once in the life of the process; of it only the ratings are kept. Safe for concurrent use.
/// </summary>
public sealed class ReadTrends(EngineServices services)
{
    /// <summary>How many years are shown at most.</summary>
    public const int MostYears = 10;

    private const long MaxLength = 200L * 1024 * 1024;

    private readonly ConcurrentDictionary<(SurveyId Survey, int Number), PrintedYear> known = new();

    /// <summary>The trends; with fewer than two years nothing is compared.</summary>
    /// <param name="survey">This survey's definition.</param>
    /// <param name="plan">Its rows.</param>
    /// <param name="surveys">All surveys with the plan, year and newest published report of each.</param>
    /// <param name="unreadable">Surveys that could not be read just now; said in the remarks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PortResult<TrendReport>> RunAsync(Survey survey, AssignmentPlan plan, IReadOnlyList<PublishedSurvey> surveys, IReadOnlyList<SurveyId> unreadable, CancellationToken cancellationToken)
    {
        var chosen = surveys.Where(s => s.Year.Year <= survey.Year.Year && TrendReport.IsSamePlan(s.PlanName, survey.PlanName) && s.Report.Files.ContainsKey("json"))
            .GroupBy(s => s.Year.Year).OrderByDescending(g => g.Key).Take(MostYears)
            .Select(g => g.FirstOrDefault(s => s.Survey == survey.Id) ?? g.MaxBy(s => s.Report.PublishedAt)!);
        var years = new List<PrintedYear>();
        var spoiled = new List<SurveyId>();
        foreach (var one in chosen)
        {
            if (!known.TryGetValue((one.Survey, one.Report.Number), out var year))
            {
                var file = await services.Library.ReadSurelyAsync(one.Report.Files["json"].File, MaxLength, cancellationToken);
                if (!file.IsOk)
                {
                    return file.Map<TrendReport>(_ => throw new UnreachableException());
                }

                year = Ratings(file.Value.Content);
            }

            if (year is null)
            {
                spoiled.Add(one.Survey);
                continue;
            }

            known[(one.Survey, one.Report.Number)] = year;
            years.Add(year);
        }

        if (PriorYear.Of(survey, plan) is { } prior && years.TrueForAll(y => y.Year != prior.Year))
        {
            years.Add(prior);
        }

        var report = TrendReport.Of(years);
        return PortResult.Ok(report with { Remarks = [.. report.Remarks, .. spoiled.Concat(unreadable).Select(s => Remark.Doubt("trends-unreadable", s.Value))] });
    }

    /// <summary>Null when somebody put another file in the place of the report.</summary>
    private PrintedYear? Ratings(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var year = PrintedYearFile.Read(stream, "report.json", JapanTime.DateOf(services.Time.GetUtcNow())).Year;
        if (year is null)
        {
            return null;
        }

        var rating = year.Columns.ToList().FindIndex(c => c.IsRating);
        return year with
        {
            Columns = rating < 0 ? [] : [year.Columns[rating]],
            Rows = [.. year.Rows.Select(r => r with { Texts = rating < 0 ? [] : [r.Texts[rating]] })],
        };
    }
}

/// <summary>A survey with a published report.</summary>
/// <param name="Survey">調査ID.</param>
/// <param name="PlanName">計画名.</param>
/// <param name="Year">対象年度.</param>
/// <param name="Report">Its newest published report.</param>
public sealed record PublishedSurvey(SurveyId Survey, string PlanName, FiscalYear Year, ReportEdition Report);
