using Workflow.Microsoft365.Notices;
using Workflow.Microsoft365.Notices.Smtp;

namespace Workflow.Microsoft365.Hosting;

/// <summary>How notices leave. What is null is not used.</summary>
public sealed record NoticeSettings
{
    /// <summary>The mailbox in Exchange from which mail is sent, by address.</summary>
    public string? Mailbox { get; init; }

    /// <summary>A relay instead of a mailbox; wins over <see cref="Mailbox"/>.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>The coordinator's channel.</summary>
    public WebhookAddress? Webhook { get; init; }

    /// <summary>A Teams deep link into the app: with it, staff get notices in their activity feed.</summary>
    public Uri? ActivityLink { get; init; }

    /// <summary>What the feed calls the survey.</summary>
    public string ActivityTopic { get; init; } = "進捗調査";
}
