namespace Workflow.Microsoft365.Graph.People;

/// <summary>A person in the directory.</summary>
/// <param name="Id">The Entra id.</param>
/// <param name="UserPrincipalName">How the person signs in.</param>
/// <param name="Mail">The mail address, when there is one.</param>
public sealed record DirectoryUser(string Id, string UserPrincipalName, string? Mail);
