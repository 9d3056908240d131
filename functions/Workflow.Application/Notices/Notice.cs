using Workflow.Core.Findings;

namespace Workflow.Application.Notices;

/// <summary>
/// One message to people, in words but without form: the adapter makes a mail, a card or a feed entry of it. All texts are plain; the adapter escapes them.
/// </summary>
public sealed record Notice
{
    /// <summary>Its key; never empty.</summary>
    public required NoticeKey Key { get; init; }

    /// <summary>Why it is sent.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>The language its texts are in.</summary>
    public Language Language { get; init; }

    /// <summary>Mail addresses; empty when only a card or a feed entry is wanted.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Where an answer goes: the coordinator's address; null when unknown.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Subject of the mail, title of the card. One line, at most 200 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>One sentence for the feed and for the preview line. At most 150 characters.</summary>
    public required string Summary { get; init; }

    /// <summary>The body, from top to bottom.</summary>
    public required IReadOnlyList<NoticeBlock> Body { get; init; }

    /// <summary>What it is about; null when it is about nothing the pages could show.</summary>
    public NoticePlace? Place { get; init; }

    /// <summary>The button; null when there is nothing to open.</summary>
    public NoticeAction? Action { get; init; }
}

/// <summary>The one thing to open.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Address">An absolute https or http address.</param>
public sealed record NoticeAction(string Label, Uri Address);
