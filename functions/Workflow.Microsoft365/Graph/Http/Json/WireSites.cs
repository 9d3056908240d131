using Workflow.Microsoft365.Graph.Sites;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>A site on the wire.</summary>
internal sealed record WireSite(string? Id, string? WebUrl) : IWire<Site>
{
    /// <inheritdoc/>
    public Site? ToModel() => string.IsNullOrEmpty(Id) ? null : new Site(Id, WebUrl ?? "");
}

/// <summary>A library on the wire.</summary>
internal sealed record WireDrive(string? Id, string? Name, string? WebUrl) : IWire<Drive>
{
    /// <inheritdoc/>
    public Drive? ToModel() => string.IsNullOrEmpty(Id) || Name is null ? null : new Drive(Id, Name, WebUrl ?? "");
}
