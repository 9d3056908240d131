using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>督促 by hand: reaches those who have not submitted when it is carried out.</summary>
public sealed class RemindSections(EngineServices services)
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);
    private readonly EntryActs acts = new(services);

    /// <summary>Unchanged when the same act, or within ten minutes a reminder to the same sections, was asked for before; NotPossible <c>notRunning</c>.</summary>
    /// <param name="survey">Which survey.</param>
    /// <param name="sections">Whom; empty = all who have not submitted.</param>
    /// <param name="text">Words of the coordinator's own; may be empty.</param>
    /// <param name="act">Names the act, so that repeating it does no harm; may be null.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<Act<SurveyEntry>> RunAsync(
        SurveyId survey, IReadOnlyList<SectionCode> sections, string text, string? act, string by, CancellationToken cancellationToken) =>
        acts.SurveyAsync(survey, (_, entry, now) => Decide(entry, now, sections, text, act, by), cancellationToken);

    private static Decision<SurveyEntry> Decide(SurveyEntry entry, DateTimeOffset now, IReadOnlyList<SectionCode> sections, string text, string? act, string by)
    {
        if (entry.Phase is not (SurveyPhase.Running or SurveyPhase.Consolidated))
        {
            return NoWrite.Because("notRunning");
        }

        var repeated = entry.Acts.Knows(act) || entry.Announcements.Any(a =>
            a.Kind == NoticeKind.Reminder && a.At > now - Again && a.Text == text && a.Sections.SequenceEqual(sections));
        return repeated
            ? NoWrite.DoneBefore
            : (entry.Announce(NoticeKind.Reminder, now, by, text, sections: sections) with { Acts = entry.Acts.Plus(act) }).After(EventKind.ReminderRequested, now, by, text);
    }
}
