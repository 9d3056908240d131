using Workflow.Microsoft365.Graph.Tracing;

namespace Workflow.Local.Tenant;

/// <summary>How a local tenant is built. Every delay and limit names the rule of practicalities (R…) that it stands for.</summary>
public sealed record TenantOptions
{
    /// <summary>The folder that holds everything; null keeps the tenant in memory (tests, simulation).</summary>
    public string? Folder { get; init; }

    /// <summary>The clock of the tenant; a virtual one in the simulation.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Makes ids and choices repeatable; null draws them at random.</summary>
    public int? Seed { get; init; }

    /// <summary>Host name of the one SharePoint site.</summary>
    public string SiteHost { get; init; } = "midorino.sharepoint.example";

    /// <summary>Server-relative path of the site, without slashes at its ends.</summary>
    public string SitePath { get; init; } = "sites/shinchoku";

    /// <summary>Title of the site.</summary>
    public string SiteTitle { get; init; } = "進捗調査";

    /// <summary>Document libraries made at the first start; the first is the site's default drive.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = ["進捗調査"];

    /// <summary>People and groups of a tenant in memory; a folder reads <c>people.json</c> instead.</summary>
    public PeopleSeed People { get; init; } = PeopleSeed.Empty;

    /// <summary>Whether an address that nobody in the directory has becomes a new person when a file is shared with it.</summary>
    public bool RegisterUnknownPeople { get; init; } = true;

    /// <summary>Flush to the disk before a write is acknowledged, so that a power cut loses nothing either. Without it only a killed process is survived.</summary>
    public bool FlushToDisk { get; init; } = true;

    /// <summary>Journal lines after which a snapshot is written and the journal starts anew.</summary>
    public int SnapshotEvery { get; init; } = 5_000;

    /// <summary>Largest simple PUT in bytes (R20); above it an upload session is needed.</summary>
    public long SimpleUploadLimit { get; init; } = 4 * 1024 * 1024;

    /// <summary>Items on a page where the caller does not say.</summary>
    public int PageSize { get; init; } = 200;

    /// <summary>Versions kept of a file; SharePoint keeps 500.</summary>
    public int VersionsKept { get; init; } = 500;

    /// <summary>Whether a freshly uploaded Office file is itself changed, so that size and hash differ from what was sent (R18).</summary>
    public bool RewriteOfficeFiles { get; init; } = true;

    /// <summary>Time after which the eTag of an upload changes without any user (R17).</summary>
    public TimeSpan SettleDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Shortest time until a save in Excel can be read through Graph.</summary>
    public TimeSpan SaveDelayLeast { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest time until a save in Excel can be read through Graph.</summary>
    public TimeSpan SaveDelayMost { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time a sent message takes from the outbox to Sent Items.</summary>
    public TimeSpan SentItemsDelay { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a download address without a token works (R36).</summary>
    public TimeSpan DownloadLife { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Age after which a delta token is answered by 410 (R30).</summary>
    public TimeSpan DeltaTokenLife { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How long a file in the folder must rest before it is taken, so that a half-written one never is.</summary>
    public TimeSpan QuietPeriod { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Interval of the safety scan; the file system watcher only makes it sooner.</summary>
    public TimeSpan ScanInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time between a change and its notification; changes in between share one.</summary>
    public TimeSpan NotificationDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Who is named as the author of a file saved into the folder, when the folder does not belong to one person.</summary>
    public string LocalUser { get; init; } = "local@midorino.example";

    /// <summary>Limits of SharePoint, Exchange and Teams.</summary>
    public ThrottlingLimits Limits { get; init; } = ThrottlingLimits.Smallest;

    /// <summary>What goes wrong on purpose; null: nothing.</summary>
    public FaultPlan? Faults { get; init; }

    /// <summary>Where every call is written; null: nowhere.</summary>
    public GraphTrace? Trace { get; init; }

    /// <summary>Sends notifications and validation requests; null: none can be sent, so subscriptions are refused.</summary>
    public HttpMessageInvoker? Outbound { get; init; }

    /// <summary>LibreOffice's program for <c>?format=pdf</c>; null or missing: 406.</summary>
    public string? PdfConverter { get; init; }
}
