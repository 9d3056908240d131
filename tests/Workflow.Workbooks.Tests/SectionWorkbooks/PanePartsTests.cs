using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2013.WebExtension;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Workflow.Testing;
using Workflow.Workbooks.SectionWorkbooks;

namespace Workflow.Workbooks.Tests.SectionWorkbooks;

/// <summary>Workbooks that open the task pane by themselves.</summary>
public sealed class PanePartsTests : IDisposable
{
    private static readonly PaneReference Pane = new(
        new Guid("0d9d3f6c-2b1e-4b4c-8f0a-7c1e5b2a9d21"), new Guid("9e2a7b44-61c8-4f0d-b6a5-3d4c8e1f0b22"), "1.0.0.0");

    private readonly string folder = Directory.CreateTempSubdirectory("pane-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_WithAPane_NamesTheAddInAndIsValid()
    {
        using var document = SpreadsheetDocument.Open(Save(Pane), isEditable: false);

        var taskpane = document.WebExTaskpanesPart!.Taskpanes!.Single();
        var extension = document.WebExTaskpanesPart.WebExtensionParts.Single().WebExtension!;
        Assert.Contains(taskpane.GetAttribute("visibility", "").Value, new[] { "0", "false" });
        Assert.Equal((Pane.AddInId.ToString(), "EXCatalog", "EXCatalog"), Named(extension.WebExtensionStoreReference!));
        Assert.Equal(Pane.AddInOnlyId.ToString(), extension.WebExtensionReferenceList!.Elements<WebExtensionStoreReference>().Single().Id!.Value);
        var property = extension.WebExtensionPropertyBag!.Elements<WebExtensionProperty>().Single();
        Assert.Equal(("Office.AutoShowTaskpaneWithDocument", "true"), (property.Name!.Value, property.Value!.Value));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Write_WithoutAPane_HasNoSuchPart()
    {
        using var document = SpreadsheetDocument.Open(Save(null), isEditable: false);

        Assert.Null(document.WebExTaskpanesPart);
    }

    [Fact]
    public void Read_WithAPane_IsAnOrdinaryWorkbook()
    {
        var reading = SectionWorkbook.Read(Save(Pane));

        Assert.Empty(reading.Findings);
        Assert.Equal(SampleQuestionnaire.Make().Section, reading.Answers!.Identity.Section);
    }

    [InstalledFact(InstalledPrograms.LibreOffice)]
    public void LibreOffice_OpensAndSavesIt_TheAnswersStay()
    {
        var saved = Path.Combine(folder, "saved");
        Directory.CreateDirectory(saved);
        var file = Save(Pane);

        OtherProgram.Convert(file, "xlsx", saved);

        Assert.Empty(SectionWorkbook.Read(Path.Combine(saved, Path.GetFileName(file))).Findings);
    }

    [InstalledFact(InstalledPrograms.Openpyxl)]
    public void Openpyxl_OpensAndSavesIt_TheAnswersStay()
    {
        var file = Save(Pane);

        OtherProgram.Python("import sys, openpyxl; b = openpyxl.load_workbook(sys.argv[1]); assert '調査票' in b.sheetnames; b.save(sys.argv[1])", file);

        Assert.Empty(SectionWorkbook.Read(file).Findings);
    }

    [Fact]
    public void Version_OfTheManifests_IsTheDefault()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Workflow.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var version = Regex.Match(File.ReadAllText(Path.Combine(root, "manifest", "package.json")), "\"version\": \"([0-9.]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        Assert.Equal(PaneReference.ManifestVersion, version + ".0");
    }

    private static (string?, string?, string?) Named(WebExtensionStoreReference reference) => (reference.Id!.Value, reference.Store!.Value, reference.StoreType!.Value);

    private string Save(PaneReference? pane)
    {
        var file = Path.Combine(folder, "korei_高齢者支援課_mimamori-r8.xlsx");
        using var stream = File.Create(file);
        new SectionWorkbookWriter(pane: pane).Write(SampleQuestionnaire.Make(), stream);
        return file;
    }
}
