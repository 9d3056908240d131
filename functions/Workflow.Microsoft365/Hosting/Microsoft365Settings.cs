using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Notices;
using Workflow.Microsoft365.Notifications;
using Workflow.Microsoft365.SharePoint;
using Workflow.Workbooks.SectionWorkbooks;

namespace Workflow.Microsoft365.Hosting;

/// <summary>The settings of a host on Microsoft 365, read by name (<c>Graph:Company</c>, in an environment <c>Graph__Company</c>). All faults are told together.</summary>
public sealed record Microsoft365Settings
{
    /// <summary>How Graph is called.</summary>
    public required GraphOptions Graph { get; init; }

    /// <summary>Whether the official SDK makes the calls (<c>Graph:Client</c>: <c>sdk</c>, the default, or <c>http</c>).</summary>
    public required bool UsesSdk { get; init; }

    /// <summary>Where the survey lives.</summary>
    public required SharePointSettings SharePoint { get; init; }

    /// <summary>How notices leave.</summary>
    public required NoticeSettings Notices { get; init; }

    /// <summary>Where notices lead people (<c>Notices:Dashboard</c>); null for none.</summary>
    public Uri? Dashboard { get; init; }

    /// <summary>How Graph reports changes (<c>Notifications:Address</c> and <c>Notifications:Secret</c>); null: the engine finds them by itself every minute.</summary>
    public NotificationSettings? Notifications { get; init; }

    /// <summary>The add-in whose pane opens with the workbooks (<c>Pane:AddInId</c>, <c>Pane:AddInOnlyId</c>, <c>Pane:Version</c>, <c>Pane:Store</c>); null: none.</summary>
    public PaneReference? Pane { get; init; }

    /// <summary>Reads and checks everything.</summary>
    /// <param name="setting">Looks a setting up by name; null when absent.</param>
    /// <param name="faults">Every fault, in words for an administrator; empty when the settings are right.</param>
    public static Microsoft365Settings Read(Func<string, string?> setting, out IReadOnlyList<string> faults)
    {
        var reader = new SettingReader(setting);
        var graph = ReadGraph(reader);
        var read = new Microsoft365Settings
        {
            Graph = graph,
            UsesSdk = reader.OneOf("Graph:Client", "sdk", "http") == "sdk",
            SharePoint = ReadSharePoint(reader),
            Notices = ReadNotices(reader),
            Dashboard = reader.Address("Notices:Dashboard"),
            Notifications = ReadNotifications(reader),
            Pane = ReadPane(reader),
        };
        faults = [.. reader.Faults, .. graph.Faults()];
        return read;
    }

    private static PaneReference? ReadPane(SettingReader reader) => reader.Guid("Pane:AddInId") is not { } id
        ? null
        : new PaneReference(id, reader.Guid("Pane:AddInOnlyId"), reader.Text("Pane:Version") ?? PaneReference.ManifestVersion, reader.Text("Pane:Store") ?? PaneReference.AdminCentre);

    private static GraphOptions ReadGraph(SettingReader reader)
    {
        var defaults = new GraphOptions();
        var cloud = reader.OneOf("Graph:Cloud", [.. GraphCloud.All.Select(c => c.Name)]);
        return defaults with
        {
            Cloud = GraphCloud.Find(cloud) ?? defaults.Cloud,
            BaseAddress = reader.Address("Graph:BaseAddress"),
            Company = reader.Text("Graph:Company") ?? defaults.Company,
            UnitsPerMinute = reader.Number("Graph:UnitsPerMinute", defaults.UnitsPerMinute),
            UnitsPerDay = reader.Number("Graph:UnitsPerDay", defaults.UnitsPerDay),
            SharingCallsPerFiveMinutes = reader.Number("Graph:SharingCallsPerFiveMinutes", defaults.SharingCallsPerFiveMinutes),
            MailPerMinute = reader.Number("Graph:MailPerMinute", defaults.MailPerMinute),
            MailConcurrency = reader.Number("Graph:MailConcurrency", defaults.MailConcurrency),
            ActivitiesPerSecond = reader.Number("Graph:ActivitiesPerSecond", defaults.ActivitiesPerSecond),
            Retries = reader.Number("Graph:Retries", defaults.Retries),
            PageLimit = reader.Number("Graph:PageLimit", defaults.PageLimit),
        };
    }

    private static SharePointSettings ReadSharePoint(SettingReader reader)
    {
        var place = new SharePointSettings { SiteHost = reader.Needed("SharePoint:SiteHost"), SitePath = reader.Needed("SharePoint:SitePath") };
        return place with
        {
            Library = reader.Text("SharePoint:Library") ?? place.Library,
            Ledger = reader.Text("SharePoint:Ledger") ?? place.Ledger,
            History = reader.Text("SharePoint:History") ?? place.History,
            Access = Enum.Parse<AccessMode>(reader.OneOf("SharePoint:Access", nameof(AccessMode.Granted), nameof(AccessMode.Prepared))),
        };
    }

    private static NotificationSettings? ReadNotifications(SettingReader reader)
    {
        if (reader.Address("Notifications:Address") is not { } address)
            return null;
        var secret = reader.Needed("Notifications:Secret");
        if (secret.Length is > 0 and < NotificationSettings.ShortestSecret or > NotificationSettings.LongestSecret)
            reader.Add($"Notifications:Secret must have {NotificationSettings.ShortestSecret} to {NotificationSettings.LongestSecret} characters.");
        return new NotificationSettings(address, secret);
    }

    private static NoticeSettings ReadNotices(SettingReader reader)
    {
        WebhookAddress? webhook = null;
        if (reader.Text("Teams:Webhook") is { } address && WebhookAddress.Read(address, out webhook) is { } fault)
            reader.Add(fault);
        var notices = new NoticeSettings { Mailbox = reader.Needed("Notices:Mailbox"), Webhook = webhook, ActivityLink = reader.Address("Notices:ActivityLink") };
        return notices with { ActivityTopic = reader.Text("Notices:ActivityTopic") ?? notices.ActivityTopic };
    }
}
