namespace Workflow.Application.Ports;

/// <summary>The directory. Safe for concurrent use.</summary>
public interface IPeople
{
    /// <summary>The user principal names of a group's members, nested groups included.</summary>
    Task<PortResult<IReadOnlyList<string>>> MembersAsync(string groupId, CancellationToken cancellationToken);
}
