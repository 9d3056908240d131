namespace Workflow.Microsoft365.Graph.Lists;

/// <summary>Names a list.</summary>
/// <param name="SiteId">The site's id.</param>
/// <param name="ListId">The list's id.</param>
public sealed record ListAddress(string SiteId, string ListId);
