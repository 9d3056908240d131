using Workflow.Application.Engine;
using Workflow.Application.Engine.Steps;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Application.UseCases;

/// <summary>表記統一: lays the coordinator's words over an acknowledged answer. The section is told, both texts are kept, the report prints the correction.</summary>
public sealed class CorrectAnswer(EngineServices services)
{
    /// <summary>The longest corrected text, in characters.</summary>
    public const int MaxLength = 4_000;

    private const int MaxTold = 600;
    private const int MaxTotal = 25_000;

    private readonly EntryActs acts = new(services);
    private readonly ReportSource source = new(services);

    /// <summary>
    /// Unchanged when the cell reads so already; NotPossible <c>nothingSubmitted</c>, <c>noSuchAnswer</c>, <c>ratingUnknown</c>, <c>reasonMissing</c>, <c>correctionTooLong</c>,
    /// <c>tooManyCorrections</c> or <c>copyAltered</c>.
    /// </summary>
    public async Task<Act<SectionEntry>> RunAsync(
        SurveyId survey, SectionCode section, string row, string field, string value, string reason, string by, CancellationToken cancellationToken)
    {
        var words = Normalization.Prose(value);
        if (string.IsNullOrWhiteSpace(reason) || words.Length > MaxLength)
        {
            return Act.NotPossible<SectionEntry>(words.Length > MaxLength ? "correctionTooLong" : "reasonMissing");
        }

        var scene = await acts.SceneAsync(survey, section, cancellationToken);
        if (!scene.IsOk || scene.Value.Item1.Entry.Counting is not { } counting)
        {
            return scene.IsOk ? Act.NotPossible<SectionEntry>("nothingSubmitted") : Act.Of<SectionEntry>(scene.Outcome);
        }

        var answers = await source.ReadAsync(scene.Value.Item1.Survey, scene.Value.Item1.Entry, counting, cancellationToken);
        return answers.IsOk
            ? await acts.SectionAsync(survey, section, view => Decide(view, answers.Value, row, field, words, reason.Trim(), by), cancellationToken)
            : answers.Fault?.Code == ReportSource.CopyAltered ? Act.NotPossible<SectionEntry>("copyAltered")
            : Act.Of<SectionEntry>(answers.Outcome);
    }

    private static Decision<SectionEntry> Decide(SectionScene view, SectionResult acknowledged, string row, string field, string value, string reason, string by)
    {
        var entry = view.Entry;
        if (entry.Counting?.Number != acknowledged.Submission!.Number)
        {
            // A newer submission came in between; the coordinator has to look at it first.
            return NoWrite.Because("newerSubmission");
        }

        if (PlaceOf(view, row, field) is not { } place)
        {
            return NoWrite.Because("noSuchAnswer");
        }

        if (IsUnknownRating(view.Design.Survey, field, value))
        {
            return NoWrite.Because("ratingUnknown");
        }

        var original = CorrectionLayer.Words(acknowledged.Answers, row, field);
        var shown = entry.Corrections.LastOrDefault(c => c.Row == row && c.Field == field && c.OriginalDigest == AnswersDigest.OfText(original))?.Value ?? original;
        return shown == value ? NoWrite.DoneBefore
            : entry.Corrections.Sum(c => c.Value.Length + c.Reason.Length + 200) + value.Length > MaxTotal ? NoWrite.Because("tooManyCorrections")
            : Correct(view, new Correction(entry.Corrections.Count + 1, row, field, AnswersDigest.OfText(original), value, reason, by, view.Now, entry.Counting.Number), place, shown);
    }

    private static SectionEntry Correct(SectionScene view, Correction correction, Place place, string shown)
    {
        var corrected = (view.Entry with { Corrections = [.. view.Entry.Corrections, correction] })
            .After(EventKind.Corrected, view.Now, correction.By, $"{place.Row}　{place.Label}\n{shown}\n→ {correction.Value}\n{correction.Reason}");
        return corrected.Tell(new PendingNotice
        {
            Kind = NoticeKind.Correction,
            Occurrence = $"{correction.Number}",
            Text = correction.Reason,
            Details = [place.Row, place.Label, Cut(shown), Cut(correction.Value)],
            At = view.Now,
        });
    }

    /// <summary>Row and column as people know them; null when the section does not answer this cell.</summary>
    private static Place? PlaceOf(SectionScene view, string row, string field)
    {
        var questionnaire = view.Design.Assignments.For(view.Entry.Section);
        if (questionnaire.Rows.FirstOrDefault(r => r.Id.ToString() == row) is { } item)
        {
            return questionnaire.Fields.FirstOrDefault(f => f.Key == field && f.IsAnswer) is { } asked ? new Place(NameOf(questionnaire.Fields, item), asked.Label) : null;
        }

        return questionnaire.Indicators.FirstOrDefault(r => r.Id.ToString() == row) is { } indicator
            && questionnaire.IndicatorColumns.FirstOrDefault(c => c.Key == field && !c.IsTarget) is { } column
                ? new Place(indicator.Indicator.Name, column.Label)
                : null;
    }

    private static string NameOf(IReadOnlyList<Field> fields, QuestionRow row)
    {
        var given = new[] { fields.ItemNumber(), fields.ItemName() }.Select(f => f is null ? "" : row.Given.GetValueOrDefault(f.Key, "")).Where(t => t.Length > 0);
        return string.Join(' ', given) is { Length: > 0 } name ? name : row.Id.ToString();
    }

    private static bool IsUnknownRating(Survey survey, string field, string value) =>
        survey.Fields.Any(f => f.Key == field && f.Kind == FieldKind.Rating) && value.Length > 0 && survey.Scale.Find(value) is null;

    private static string Cut(string text) => text.Length > MaxTold ? text[..MaxTold] + "…" : text;

    private sealed record Place(string Row, string Label);
}
