using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>Something all or some sections are to be told, or to be reminded of. Written once; the engine carries it to each section.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Kind">Extended, Cancelled, Changed, Reopened or Reminder.</param>
/// <param name="At">When it was decided.</param>
/// <param name="By">Who.</param>
/// <param name="Text">Why.</param>
/// <param name="DueAt">The new deadline, with Extended and Reopened.</param>
/// <param name="Sections">Whom it concerns; empty = all.</param>
public sealed record Announcement(
    int Number, NoticeKind Kind, DateTimeOffset At, string By, string Text, DateTimeOffset? DueAt, IReadOnlyList<SectionCode> Sections)
{
    /// <summary>Whether it concerns a section.</summary>
    public bool Concerns(SectionCode section) => Sections.Count == 0 || Sections.Contains(section);
}
