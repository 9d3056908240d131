namespace Workflow.Microsoft365.Graph.People;

/// <summary>Groups of the directory and notices to people in Teams.</summary>
public interface IPeopleCalls
{
    /// <summary>The people in a group, those of groups inside it included.</summary>
    Task<GraphResult<IReadOnlyList<DirectoryUser>>> MembersAsync(string groupId, CancellationToken cancellationToken);

    /// <summary>Puts a notice into somebody's Teams activity feed. It cannot be looked up afterwards: at most once (R40).</summary>
    /// <param name="user">The Entra id or UPN.</param>
    /// <param name="notice">What it says.</param>
    /// <param name="cancellationToken">The caller's patience.</param>
    Task<GraphResult<GraphDone>> NotifyAsync(string user, ActivityNotice notice, CancellationToken cancellationToken);
}
