namespace Workflow.Microsoft365.Graph.Sites;

/// <summary>A SharePoint site.</summary>
/// <param name="Id">Graph's id: host, site and web ids separated by commas.</param>
/// <param name="WebUrl">Where a person opens it.</param>
public sealed record Site(string Id, string WebUrl);
