namespace Workflow.Microsoft365.SharePoint;

/// <summary>How sections get access to their folders (R25).</summary>
public enum AccessMode
{
    /// <summary>The engine invites, within 300 sharing calls in 5 minutes.</summary>
    Granted,

    /// <summary>An owner or the provisioning tool set the permissions once; the engine only checks.</summary>
    Prepared,
}
