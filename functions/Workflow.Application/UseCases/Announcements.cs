using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>Acts that reach many sections are written once, in the survey's entry; the engine carries them to each section.</summary>
internal static class Announcements
{
    /// <summary>The entry with one more announcement.</summary>
    public static SurveyEntry Announce(
        this SurveyEntry entry, NoticeKind kind, DateTimeOffset at, string by, string text, DateTimeOffset? dueAt = null, IReadOnlyList<SectionCode>? sections = null) =>
        entry with { Announcements = [.. entry.Announcements, new Announcement(entry.Announcements.Count + 1, kind, at, by, text, dueAt, sections ?? [])] };

    /// <summary>Whether an act with this identifier was done before. Acts without one are told apart by their effect.</summary>
    public static bool Knows(this IReadOnlyList<string> acts, string? act) => !string.IsNullOrEmpty(act) && acts.Contains(act);

    /// <summary>The list with one more identifier; the oldest goes when there are too many.</summary>
    public static IReadOnlyList<string> Plus(this IReadOnlyList<string> acts, string? act) => string.IsNullOrEmpty(act) ? acts : [.. acts.Append(act).TakeLast(20)];
}
