namespace Workflow.Local.Tenant;

/// <summary>The operations on drives and their items.</summary>
internal static class DriveRoutes
{
    private const string Item = "drives/{drive}/items/{item}";

    public static IEnumerable<Route> All =>
    [
        new("GET", "drives/{drive}", Cost.Single, DriveEndpoints.GetDrive),
        new("GET", Item, Cost.Single, DriveEndpoints.Get) { ForPeople = true },
        new("PATCH", Item, Cost.Multi, ChangeEndpoints.Patch) { ForPeople = true },
        new("DELETE", Item, Cost.Multi, ChangeEndpoints.Delete) { ForPeople = true },
        new("GET", Item + "/children", Cost.Multi, DriveEndpoints.Children) { ForPeople = true },
        new("POST", Item + "/children", Cost.Multi, DriveEndpoints.CreateFolder) { ForPeople = true },
        new("GET", Item + "/content", Cost.Single, ContentEndpoints.Get) { ForPeople = true },
        new("PUT", Item + "/content", Cost.Multi, ContentEndpoints.Put) { ForPeople = true },
        new("POST", Item + "/createUploadSession", Cost.Multi, UploadEndpoints.Create) { ForPeople = true },
        new("PUT", "_tenant/upload/{session}", Cost.None, UploadEndpoints.Put),
        new("GET", "_tenant/upload/{session}", Cost.None, UploadEndpoints.Get),
        new("DELETE", "_tenant/upload/{session}", Cost.None, UploadEndpoints.Delete),
        new("GET", "_tenant/download/{ticket}", Cost.None, Downloads.Get),
        new("GET", "_tenant/pdf/{ticket}", Cost.None, PdfEndpoints.Get) { Prepare = PdfEndpoints.ConvertAsync },
        new("GET", "_tenant/monitor/{ticket}", Cost.None, ChangeEndpoints.Monitor),
        new("POST", Item + "/copy", Cost.Multi, ChangeEndpoints.Copy) { ForPeople = true },
        new("POST", Item + "/checkout", Cost.Multi, ChangeEndpoints.CheckOut) { ForPeople = true },
        new("POST", Item + "/checkin", Cost.Multi, ChangeEndpoints.CheckIn) { ForPeople = true },
        new("GET", Item + "/versions", Cost.Multi, VersionEndpoints.List) { ForPeople = true },
        new("GET", Item + "/versions/{version}", Cost.Single, VersionEndpoints.Get) { ForPeople = true },
        new("GET", Item + "/versions/{version}/content", Cost.Single, VersionEndpoints.Content) { ForPeople = true },
        new("POST", Item + "/versions/{version}/restoreVersion", Cost.Multi, VersionEndpoints.Restore) { ForPeople = true },
        new("GET", Item + "/permissions", Cost.Sharing, PermissionEndpoints.List),
        new("GET", Item + "/permissions/{permission}", Cost.Sharing, PermissionEndpoints.Get),
        new("PATCH", Item + "/permissions/{permission}", Cost.Sharing, PermissionEndpoints.Patch),
        new("DELETE", Item + "/permissions/{permission}", Cost.Sharing, PermissionEndpoints.Delete),
        new("POST", Item + "/invite", Cost.Sharing, PermissionEndpoints.Invite),
        new("POST", Item + "/createLink", Cost.Sharing, PermissionEndpoints.CreateLink),
        new("GET", Item + "/delta", Cost.Delta, DeltaEndpoint.Get),
    ];
}
