namespace Workflow.Microsoft365.SharePoint;

/// <summary>Where the survey lives in SharePoint (contracts §7). The site must be its own, with coordinators as its only members.</summary>
public sealed record SharePointSettings
{
    /// <summary>The host, as <c>midorino.sharepoint.com</c>.</summary>
    public required string SiteHost { get; init; }

    /// <summary>The site's path, as <c>sites/shinchoku</c>.</summary>
    public required string SitePath { get; init; }

    /// <summary>The document library.</summary>
    public string Library { get; init; } = "進捗調査";

    /// <summary>The ledger.</summary>
    public string Ledger { get; init; } = "進捗調査台帳";

    /// <summary>The history.</summary>
    public string History { get; init; } = "進捗調査履歴";

    /// <summary>Whether the engine grants access itself, or only checks what an owner prepared (R25).</summary>
    public AccessMode Access { get; init; } = AccessMode.Granted;

    /// <summary>Whether missing lists and columns are made (the local edition) or reported (a tenant, where provisioning makes them).</summary>
    public bool CreateMissing { get; init; }
}
