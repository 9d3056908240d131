namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// The add-in whose task pane opens by itself with a workbook ([MS-OWEXML], <c>Office.AutoShowTaskpaneWithDocument</c>). Where the add-in is not installed nothing is
/// shown and nobody is asked to install it.
/// </summary>
/// <param name="AddInId">The id of the unified manifest (<c>appId</c> in manifest/environments).</param>
/// <param name="AddInOnlyId">The id of the add-in-only manifest, for Excel versions that know no other; null = none.</param>
/// <param name="Version">The version in the manifests, four numbers.</param>
/// <param name="Store">
/// Where Office finds the add-in: <c>EXCatalog</c> when it is deployed from the Microsoft 365 admin centre, <c>developer</c> when it is side-loaded, an address when
/// it lies in a catalogue of SharePoint.
/// </param>
public sealed record PaneReference(Guid AddInId, Guid? AddInOnlyId, string Version, string Store = PaneReference.AdminCentre)
{
    /// <summary>The version our manifests carry.</summary>
    public const string ManifestVersion = "0.1.0.0";

    /// <summary>Deployed from the Microsoft 365 admin centre.</summary>
    public const string AdminCentre = "EXCatalog";

    /// <summary>Side-loaded.</summary>
    public const string SideLoaded = "developer";

    /// <summary>The kind of store that goes with <see cref="Store"/>.</summary>
    internal string StoreType => Store switch
    {
        AdminCentre => AdminCentre,
        SideLoaded => "Registry",
        _ => "SPCatalog",
    };
}
