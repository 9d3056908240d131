namespace Workflow.Microsoft365.Graph.Drives;

/// <summary>One version of a file.</summary>
/// <param name="Id">The version's number, as <c>3.0</c>.</param>
/// <param name="ModifiedAt">When it was made.</param>
public sealed record DriveItemVersion(string Id, DateTimeOffset? ModifiedAt);
