namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>The services behind Graph; each throttles on its own.</summary>
public enum GraphWorkload
{
    /// <summary>Sites, libraries, lists, upload sessions.</summary>
    SharePoint,

    /// <summary>Mailboxes.</summary>
    Mail,

    /// <summary>The Teams activity feed.</summary>
    Teams,

    /// <summary>Users, groups, subscriptions.</summary>
    Directory,
}
