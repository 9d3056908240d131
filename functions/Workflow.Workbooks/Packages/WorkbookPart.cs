using System.Text;
using Workflow.Core.Findings;

namespace Workflow.Workbooks.Packages;

/// <summary>The workbook part and what hangs on it, found by relationships, never by fixed names.</summary>
internal sealed class WorkbookPart
{
    private WorkbookPart(IReadOnlyList<SheetEntry> sheets, IReadOnlyList<DefinedName> names, SharedStrings strings, CellFormats formats)
    {
        Sheets = sheets;
        Names = names;
        Strings = strings;
        Formats = formats;
    }

    public IReadOnlyList<SheetEntry> Sheets { get; }

    public IReadOnlyList<DefinedName> Names { get; }

    public SharedStrings Strings { get; }

    public CellFormats Formats { get; }

    /// <summary>Reads it; null and a finding when a sheet it lists is not there.</summary>
    public static WorkbookPart? Read(WorkbookPackage package, out Finding? fault)
    {
        var part = package.Workbook;
        var relationships = package.RelationshipsOf(part);
        var targets = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        foreach (var relationship in relationships)
        {
            targets.TryAdd(relationship.Id, relationship);
        }

        var used = new HashSet<PackagePart>();
        var sheets = new List<SheetEntry>();
        var names = new List<DefinedName>();
        var from1904 = false;
        fault = null;
        var scanner = new XmlScanner();
        scanner.Open(part.Bytes, part.Start, part.Length);
        for (XmlToken token; (token = scanner.Read()) != XmlToken.Done;)
        {
            if (token != XmlToken.Start)
            {
                continue;
            }

            if (scanner.Is("workbookPr"u8))
            {
                from1904 = scanner.Attribute("date1904"u8) is [(byte)'1'] or [(byte)'t', ..];
            }
            else if (scanner.Is("sheet"u8))
            {
                fault ??= AddSheet(package, targets, used, scanner, sheets);
            }
            else if (scanner.Is("definedName"u8))
            {
                var name = scanner.AttributeText("name"u8) ?? "";
                var formula = new StringBuilder();
                CellText.Read(scanner, formula, everything: true);
                names.Add(new DefinedName(name, formula.ToString()));
            }
        }

        if (fault is null && sheets.Count == 0)
        {
            fault = PackageFault.Missing("worksheet");
        }

        return fault is null
            ? new WorkbookPart(sheets, names, new SharedStrings(Target(package, relationships, "sharedStrings")), new CellFormats(Target(package, relationships, "styles"), from1904))
            : null;
    }

    private static Finding? AddSheet(
        WorkbookPackage package, Dictionary<string, Relationship> targets, HashSet<PackagePart> used, XmlScanner scanner, List<SheetEntry> sheets)
    {
        var id = XmlText.AttributeValue(scanner.PrefixedAttribute("id"u8));
        var name = scanner.AttributeText("name"u8) ?? "";
        if (!targets.TryGetValue(id, out var relationship) || package.Find(relationship.Target) is not { } part)
        {
            return PackageFault.Missing(PartName.Printable(name));
        }

        if (!used.Add(part))
        {
            return PackageFault.Doubled(PartName.Printable(name));
        }

        if (relationship.Type == "worksheet")
        {
            var state = scanner.Attribute("state"u8);
            sheets.Add(new SheetEntry(name, !state.IsEmpty && !state.SequenceEqual("visible"u8), part));
        }

        return null;
    }

    private static PackagePart? Target(WorkbookPackage package, IReadOnlyList<Relationship> relationships, string type) =>
        relationships.FirstOrDefault(r => r.Type == type && !r.IsExternal) is { } found ? package.Find(found.Target) : null;
}
