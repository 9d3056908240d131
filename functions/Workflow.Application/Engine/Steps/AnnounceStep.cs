using System.Globalization;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;

namespace Workflow.Application.Engine.Steps;

/// <summary>Carries what the coordinator decided for all or some sections to one of them. A reminder by hand reaches only those who have not submitted, a new deadline only those who can still hand in.</summary>
internal sealed class AnnounceStep : IEngineStep
{
    public StepKind Kind => StepKind.Announce;

    public Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var announcement = SectionPlan.NextAnnouncement(context.State.Survey, context.Entry)!;
        var entry = context.Entry with { AnnouncementTold = announcement.Number, ShownDue = context.Position.Due };
        return Task.FromResult(StepOutcome.Write(announcement.Kind == NoticeKind.Reminder ? Remind(context, entry, announcement) : Inform(entry, announcement)));
    }

    /// <summary>A later deadline does not concern a section whose answers are accepted: it is noted, not mailed.</summary>
    private static SectionEntry Inform(SectionEntry entry, Announcement announcement)
    {
        var noted = entry.After(EventOf(announcement.Kind), announcement.At, announcement.By, announcement.Text);
        return entry.State == SectionState.Accepted && announcement.Kind is (NoticeKind.Extended or NoticeKind.Reopened) ? noted : Tell(noted, announcement);
    }

    private static SectionEntry Remind(StepContext context, SectionEntry entry, Announcement announcement)
    {
        if (context.Position.HasSubmitted)
        {
            return entry;
        }

        var reminded = entry with { Reminders = [.. entry.Reminders, Occurrence(announcement)] };
        return Tell(reminded.After(EventKind.Reminded, context.Now, announcement.By, announcement.Text), announcement);
    }

    private static SectionEntry Tell(SectionEntry entry, Announcement announcement) => entry.Tell(new PendingNotice
    {
        Kind = announcement.Kind,
        Occurrence = Occurrence(announcement),
        Text = announcement.Text,
        At = announcement.At,
    });

    private static string Occurrence(Announcement announcement) => string.Create(CultureInfo.InvariantCulture, $"hand-{announcement.Number}");

    private static EventKind EventOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Extended => EventKind.Extended,
        NoticeKind.Cancelled => EventKind.Cancelled,
        NoticeKind.Reopened => EventKind.Reopened,
        _ => EventKind.DefinitionChanged,
    };
}
