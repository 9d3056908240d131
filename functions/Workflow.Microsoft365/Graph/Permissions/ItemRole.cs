namespace Workflow.Microsoft365.Graph.Permissions;

/// <summary>What a permission allows, weakest first.</summary>
public enum ItemRole
{
    /// <summary>Open and download.</summary>
    Read,

    /// <summary>Read, change and delete.</summary>
    Write,

    /// <summary>Everything, permissions included; never granted by us.</summary>
    Owner,
}
