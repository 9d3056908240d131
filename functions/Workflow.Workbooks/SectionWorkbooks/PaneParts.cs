using System.Security;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The two parts of a package that name the add-in of its task pane, the same in every workbook.</summary>
internal static class PaneParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Folder = "xl/webextensions/";
    private const string References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kinds = "http://schemas.microsoft.com/office/2011/relationships/";

    /// <summary>Their content types.</summary>
    public const string ContentTypes =
        $"<Override PartName=\"/{Folder}taskpanes.xml\" ContentType=\"application/vnd.ms-office.webextensiontaskpanes+xml\"/>"
        + $"<Override PartName=\"/{Folder}webextension1.xml\" ContentType=\"application/vnd.ms-office.webextension+xml\"/>";

    /// <summary>The relationship of the package that leads to them.</summary>
    public const string Relationship = $"<Relationship Id=\"rId2\" Type=\"{Kinds}webextensiontaskpanes\" Target=\"{Folder}taskpanes.xml\"/>";

    /// <summary>The parts.</summary>
    public static IEnumerable<DeflatedPart> Of(PaneReference pane)
    {
        // Invisible until Office finds the add-in installed: a section without it sees neither an empty pane nor a request to install something.
        yield return DeflatedPart.Of(Folder + "taskpanes.xml", $"""
            {Head}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref xmlns:r="{References}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>
            """);
        yield return DeflatedPart.Of(Folder + "_rels/taskpanes.xml.rels", $"""
            {Head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Kinds}webextension" Target="webextension1.xml"/></Relationships>
            """);
        yield return DeflatedPart.Of(Folder + "webextension1.xml", $$"""
            {{Head}}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{{{pane.AddInId}}}">{{Reference(pane, pane.AddInId)}}<we:alternateReferences>{{(pane.AddInOnlyId is { } other ? Reference(pane, other) : "")}}</we:alternateReferences><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/><we:snapshot xmlns:r="{{References}}"/></we:webextension>
            """);
    }

    private static string Reference(PaneReference pane, Guid id) =>
        $"<we:reference id=\"{id}\" version=\"{SecurityElement.Escape(pane.Version)}\" store=\"{SecurityElement.Escape(pane.Store)}\" storeType=\"{pane.StoreType}\"/>";
}
