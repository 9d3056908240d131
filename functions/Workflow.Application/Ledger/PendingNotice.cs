using Workflow.Application.Notices;

namespace Workflow.Application.Ledger;

/// <summary>A notice that has been decided but not yet told on every channel. It is written together with the state that caused it, and goes when all is told.</summary>
public sealed record PendingNotice
{
    /// <summary>Why.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>The last part of its key.</summary>
    public required string Occurrence { get; init; }

    /// <summary>To whom.</summary>
    public NoticeAudience Audience { get; init; }

    /// <summary>The words it needs beyond what the entry knows: reason, comment, old and new text …; at most 2,000 characters.</summary>
    public string Text { get; init; } = "";

    /// <summary>More of them, by what the notice's composer expects.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The people concerned when not all staff are: new ones, an approver.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>When it was decided; its text speaks of this time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The mail was taken over.</summary>
    public bool Mailed { get; init; }

    /// <summary>A card or feed entry is about to be sent, or was: it is never sent again.</summary>
    public bool Claimed { get; init; }
}

/// <summary>To whom a notice goes.</summary>
public enum NoticeAudience
{
    /// <summary>The section's staff.</summary>
    Section,

    /// <summary>The section's head.</summary>
    Approver,

    /// <summary>The coordinator.</summary>
    Coordinator,

    /// <summary>Those in <see cref="PendingNotice.People"/>.</summary>
    Named,
}
