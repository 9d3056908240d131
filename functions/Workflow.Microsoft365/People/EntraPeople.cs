using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.People;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Microsoft365.People;

/// <summary>The directory of Entra.</summary>
public sealed class EntraPeople(IGraphCalls graph, TimeProvider time) : IPeople
{
    /// <inheritdoc/>
    public async Task<PortResult<IReadOnlyList<string>>> MembersAsync(string groupId, CancellationToken cancellationToken)
    {
        var members = await graph.People.MembersAsync(groupId, cancellationToken);
        return members.ToPort<IReadOnlyList<DirectoryUser>, IReadOnlyList<string>>(time, users => [.. users.Select(user => user.UserPrincipalName)]);
    }
}
