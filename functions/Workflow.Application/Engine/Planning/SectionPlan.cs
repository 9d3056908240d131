using System.Globalization;
using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Planning;

/// <summary>The steps that one section still needs. Pure.</summary>
internal static class SectionPlan
{
    /// <summary>What is still to be done for a section of the definition.</summary>
    public static IEnumerable<PlannedStep> Of(SurveyState state, Section section, SectionEntry entry, DateTimeOffset now)
    {
        if (entry.Outbox.Count > 0)
        {
            yield return Now(StepKind.Deliver, entry);
        }

        if (NextAnnouncement(state.Survey, entry) is { } announcement)
        {
            yield return Now(StepKind.Announce, entry, Number(announcement.Number));
        }

        if (state.Survey.Phase == SurveyPhase.Cancelled)
        {
            yield break;
        }

        foreach (var step in entry.Workbook is null ? Issue(state, entry) : Issued(state, section, entry, now))
        {
            yield return step;
        }
    }

    /// <summary>The first announcement that concerns a section and was not told it; null when there is none. Nobody is told of a survey they do not know.</summary>
    public static Announcement? NextAnnouncement(SurveyEntry survey, SectionEntry entry) =>
        entry.Workbook is null ? null : survey.Announcements.FirstOrDefault(a => a.Number > entry.AnnouncementTold && a.Concerns(entry.Section));

    private static IEnumerable<PlannedStep> Issue(SurveyState state, SectionEntry entry)
    {
        yield return new PlannedStep(StepKind.Issue, entry.Section, SurveyPlan.DistributionAt(state) ?? DateTimeOffset.MaxValue);
        var position = new SectionPosition(state.Design.Survey, state.Survey, entry);
        if (!position.IsClosed && state.Survey.Phase == SurveyPhase.Running)
        {
            yield return new PlannedStep(StepKind.Close, entry.Section, position.Due + state.Settings.CloseGrace);
        }
    }

    private static IEnumerable<PlannedStep> Issued(SurveyState state, Section section, SectionEntry entry, DateTimeOffset now)
    {
        var position = new SectionPosition(state.Design.Survey, state.Survey, entry);
        if (entry.Workbook!.Edition != state.Design.Edition(entry.Section))
        {
            yield return Now(StepKind.Reissue, entry, Number(entry.Workbook.Issue + 1));
        }

        if (!entry.Granted.ToHashSet().SetEquals(SurveyDesign.Grantees(section).Select(g => g.ToString())))
        {
            yield return Now(StepKind.Access, entry);
        }

        var look = WatchPlan.Next(state, entry);
        if (look is not null)
        {
            yield return look;
        }

        if (!position.HasSubmitted || entry.State == SectionState.AwaitingApproval)
        {
            foreach (var step in Reminders(state, entry, position.Due, now))
            {
                yield return step;
            }
        }

        var closeAt = position.Due + state.Settings.CloseGrace;
        if (!position.IsClosed)
        {
            yield return new PlannedStep(StepKind.Close, entry.Section, closeAt);
        }

        // Taking write access away may date the file anew, and what was handed in just before the deadline would look late: it is read first.
        if (Freezing(entry, position, closeAt, now) is { } freezing && (look is null || freezing.Kind != StepKind.Freeze))
        {
            yield return freezing;
        }
    }

    /// <summary>The reminders still ahead, and of those whose hour has come the last: one that is late by a day, or that a later one has overtaken, is not sent.</summary>
    private static IEnumerable<PlannedStep> Reminders(SurveyState state, SectionEntry entry, DateTimeOffset due, DateTimeOffset now)
    {
        var all = ReminderSchedule.Of(state.Design.Survey, due).Where(r => r.At >= entry.Workbook!.At).ToArray();
        var last = all.LastOrDefault(r => r.At <= now);
        return all.Where(r => r.At > now || (r == last && now < r.At + state.Settings.ReminderWindow))
            .Where(r => !entry.Reminders.Contains(r.Key))
            .Select(r => new PlannedStep(StepKind.Remind, entry.Section, r.At, r.Key));
    }

    private static PlannedStep? Freezing(SectionEntry entry, SectionPosition position, DateTimeOffset closeAt, DateTimeOffset now)
    {
        var issue = entry.Workbook!.Issue;
        var open = position.WaitsForAll || now < closeAt;
        return entry.FrozenIssue == issue && open ? Now(StepKind.Unfreeze, entry, Number(issue))
            : entry.FrozenIssue != issue && !position.WaitsForAll && position.IsClosed ? new PlannedStep(StepKind.Freeze, entry.Section, closeAt, Number(issue))
            : null;
    }

    private static PlannedStep Now(StepKind kind, SectionEntry entry, string detail = "") => new(kind, entry.Section, DateTimeOffset.MinValue, detail);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
