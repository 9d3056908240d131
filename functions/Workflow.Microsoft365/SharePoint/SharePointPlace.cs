using Workflow.Microsoft365.Graph.Lists;

namespace Workflow.Microsoft365.SharePoint;

/// <summary>The ids of what the settings name.</summary>
/// <param name="SiteId">The site.</param>
/// <param name="DriveId">The document library.</param>
/// <param name="Ledger">The ledger list.</param>
/// <param name="History">The history list.</param>
public sealed record SharePointPlace(string SiteId, string DriveId, ListAddress Ledger, ListAddress History);
