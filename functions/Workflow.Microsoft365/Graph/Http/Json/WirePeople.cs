using Workflow.Microsoft365.Graph.People;

namespace Workflow.Microsoft365.Graph.Http.Json;

/// <summary>A person on the wire.</summary>
internal sealed record WireUser(string? Id, string? UserPrincipalName, string? Mail) : IWire<DirectoryUser>
{
    /// <inheritdoc/>
    public DirectoryUser? ToModel() => string.IsNullOrEmpty(Id) || string.IsNullOrEmpty(UserPrincipalName) ? null : new DirectoryUser(Id, UserPrincipalName, Mail);
}

/// <summary>A notice for the activity feed.</summary>
internal sealed record WireActivity(WireTopic Topic, string ActivityType, WirePreview PreviewText, IReadOnlyList<WireHeader> TemplateParameters);

/// <summary>What it is about.</summary>
internal sealed record WireTopic(string Source, string Value, string WebUrl);

/// <summary>The line people read first.</summary>
internal sealed record WirePreview(string Content);
