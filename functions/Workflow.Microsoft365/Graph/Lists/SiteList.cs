namespace Workflow.Microsoft365.Graph.Lists;

/// <summary>A list of a site.</summary>
/// <param name="Id">Its id.</param>
/// <param name="DisplayName">The name people see.</param>
/// <param name="WebUrl">Where a person opens it.</param>
/// <param name="Columns">Its columns, SharePoint's own included.</param>
public sealed record SiteList(string Id, string DisplayName, string? WebUrl, IReadOnlyList<ListColumn> Columns);
