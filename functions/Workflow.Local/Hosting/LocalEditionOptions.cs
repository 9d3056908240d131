using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Local.Tenant;
using Workflow.Microsoft365.Graph.Tracing;
using Workflow.Microsoft365.Notices.Smtp;

namespace Workflow.Local.Hosting;

/// <summary>How a local edition is built.</summary>
public sealed record LocalEditionOptions
{
    /// <summary>The mailbox when none is named. A <c>people.json</c> written beforehand has to hold it, or no mail leaves.</summary>
    public const string OwnMailbox = "shinchoku@midorino.example";

    /// <summary>The folder that holds the tenant; made when missing.</summary>
    public required string Folder { get; init; }

    /// <summary>The clock; the demo's own in the demo.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Randomness of ids and jitter.</summary>
    public required Random Random { get; init; }

    /// <summary>Who coordinates, by UPN; asked at the first start only, then <c>people.json</c> holds.</summary>
    public IReadOnlyList<string> Coordinators { get; init; } = ["jimukyoku@midorino.example"];

    /// <summary>The mailbox that notices leave from.</summary>
    public string Mailbox { get; init; } = OwnMailbox;

    /// <summary>A relay that takes the mail instead of the tenant's folder; null = mails stay as .eml files.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>Where the dashboard is, for links in notices; null = no links.</summary>
    public Uri? Dashboard { get; init; }

    /// <summary>What the tenant allows; on one machine there is nobody to share it with.</summary>
    public ThrottlingLimits Limits { get; init; } = ThrottlingLimits.Smallest;

    /// <summary>Flush to the disk before a write is acknowledged; the demo, whose files nobody needs after a power cut, does not.</summary>
    public bool FlushToDisk { get; init; } = true;

    /// <summary>Makes the tenant's ids repeatable.</summary>
    public int? Seed { get; init; }

    /// <summary>Where every Graph call is written; null = nowhere.</summary>
    public GraphTrace? Trace { get; init; }

    /// <summary>Sends change notifications; null = none, the engine finds changes by itself.</summary>
    public HttpMessageInvoker? Outbound { get; init; }

    /// <summary>LibreOffice's program for PDF; null = no PDF.</summary>
    public string? PdfConverter { get; init; }

    /// <summary>Where it logs ids and codes.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;
}
