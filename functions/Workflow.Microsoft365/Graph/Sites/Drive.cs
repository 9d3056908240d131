namespace Workflow.Microsoft365.Graph.Sites;

/// <summary>A document library.</summary>
/// <param name="Id">Graph's drive id.</param>
/// <param name="Name">The library's name as people see it.</param>
/// <param name="WebUrl">Where a person opens it.</param>
public sealed record Drive(string Id, string Name, string WebUrl);
