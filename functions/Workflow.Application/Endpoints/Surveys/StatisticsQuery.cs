using Workflow.Application.Endpoints.Http;
using Workflow.Application.Endpoints.Models;
using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Endpoints.Views;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Core.Answers;
using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Surveys;

/// <summary>
/// Ratings of this year and last. Acknowledged copies are read once in the life of the process and only while there are units to spare; until then the answer says
/// how many are counted.
/// </summary>
internal sealed class StatisticsQuery(ApiServices services)
{
    private const int ReadsAtOnce = 60;
    private const int UnitsToSpare = 200;

    /// <summary>GET /api/surveys/{id}/statistics.</summary>
    public async Task<ApiResponse> GetAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var state = call.Model!.State;
        var entries = state.Design.Sections.Select(s => state.Sections.GetValueOrDefault(s.Code)).OfType<SectionEntry>().Where(e => e.Counting is not null).ToArray();
        var results = new List<SectionResult>();
        var reads = 0;
        foreach (var entry in entries)
        {
            var counting = entry.Counting!;
            var isKnown = services.Answers.Knows(counting);
            if (isKnown || (reads++ < ReadsAtOnce && services.Services.Meter.Available > UnitsToSpare))
            {
                var read = await services.Answers.ReadAsync(state.Survey, entry, counting, cancellationToken);
                results.AddRange(read.IsOk ? [read.Value] : []);
            }
        }

        return ApiResponse.Json(200, View(call.Model, results, entries.Length), ApiForm.Readable.SurveyStatistics);
    }

    private SurveyStatistics View(SurveyModel model, List<SectionResult> results, int available)
    {
        var survey = model.Survey;
        var now = ThisYear(model, results).Statistics;
        var last = LastYear(model)?.Statistics;
        var hasRating = survey.Fields.MainRating() is not null;
        return new SurveyStatistics
        {
            Scale = hasRating ? [.. survey.Scale.Levels.Select(EntryViews.Of)] : [],
            Included = results.Count,
            Available = available,
            Overall = Of([], now.Overall, last?.Overall),
            Headings = [.. now.Headings.Select((h, i) => Of(h.Path, h.Tally, last?.Headings[i].Tally))],
            Sections = [.. now.Sections.Select((s, i) => Of([s.Status.Section.Code.Value, s.Status.Section.Name], s.Tally, last?.Sections[i].Tally))],
        };
    }

    private Report ThisYear(SurveyModel model, List<SectionResult> results)
    {
        var consolidator = new Consolidator(model.Survey, model.State.Design.Assignments);
        foreach (var result in results)
        {
            consolidator.Add(new SectionSubmission { Section = result.Section, Answers = result.Answers, Issue = result.Submission!.Issue });
        }

        return consolidator.Build(services.Now, [.. results.SelectMany(r => r.Corrections).SelectMany(Overlay)]);
    }

    private static IEnumerable<Core.Consolidation.Correction> Overlay(Ledger.Correction correction) =>
        AssignmentId.TryParse(correction.Row, out var row) ? [new Core.Consolidation.Correction(row, correction.Field, correction.Value)] : [];

    /// <summary>The same form filled with last year's answers; null when the definition holds none to the main rating.</summary>
    private static Report? LastYear(SurveyModel model)
    {
        var (survey, plan) = (model.Survey, model.State.Design.Assignments);
        if (survey.Fields.MainRating() is not { } rating)
        {
            return null;
        }

        var key = rating.PriorKey ?? rating.Key;
        var answers = plan.Sections.ToDictionary(s => s.Code, s => Prior(plan.For(s.Code).Rows, rating.Key, key));
        if (answers.Values.All(a => a.Rows.Count == 0))
        {
            return null;
        }

        var consolidator = new Consolidator(survey, plan);
        foreach (var (section, prior) in answers)
        {
            consolidator.Add(new SectionSubmission { Section = section, Answers = prior });
        }

        return consolidator.Build(survey.DueAt);
    }

    private static CheckedAnswers Prior(IReadOnlyList<Core.Questionnaires.QuestionRow> rows, string field, string priorKey)
    {
        var prior = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var row in rows)
        {
            if (row.Prior.TryGetValue(priorKey, out var rating) && rating.Length > 0)
            {
                prior[row.Id.ToString()] = new Dictionary<string, string> { [field] = rating };
            }
        }

        return new CheckedAnswers(prior, CheckedAnswers.None.Indicators);
    }

    private static RatingTally Of(IReadOnlyList<string> path, Tally now, Tally? last) => new(path, now.Counts, now.Other, now.Unanswered, now.Missing, last?.Counts);
}
