namespace Workflow.Microsoft365.Graph.Drives;

/// <summary>A new name, a new folder, or both.</summary>
/// <param name="Name">The new name, null to keep it.</param>
/// <param name="ParentId">The new folder's id, null to stay.</param>
public sealed record ItemChange(string? Name = null, string? ParentId = null);
