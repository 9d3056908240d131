using System.IO.Compression;
using System.Text;

namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>Writes a workbook's parts one after the other into a zip file. Call <see cref="Complete"/> last.</summary>
internal sealed class WorkbookWriter(Stream stream, DateTimeOffset modified) : IDisposable
{
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    private readonly List<(string Name, SheetSetup Setup)> sheets = [];
    private int drawings;
    private int charts;

    /// <summary>Writes a sheet. Large sheets are compressed for speed: the texts of a form shrink to a quarter either way.</summary>
    public void Sheet(string name, SheetSetup setup, Action<SheetWriter> write, IReadOnlyList<BarChart>? barCharts = null)
    {
        var number = sheets.Count + 1;
        setup = setup with { IsFirst = number == 1, HasDrawing = barCharts is { Count: > 0 } };
        sheets.Add((name, setup));
        using (var part = Part($"xl/worksheets/sheet{number}.xml"))
        using (var writer = new SheetWriter(part, setup))
        {
            write(writer);
        }

        if (barCharts is { Count: > 0 })
        {
            Drawing(number, barCharts);
        }
    }

    /// <summary>Writes what holds the sheets together.</summary>
    public void Complete(string styles)
    {
        Part("xl/styles.xml", styles);
        Part("xl/workbook.xml", $"""
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Relation}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>{Each(sheets, (s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>")}</sheets>{DefinedNames()}</workbook>
            """);
        Part("xl/_rels/workbook.xml.rels", Relationships(
            [.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
        Part("_rels/.rels", Relationships([("officeDocument", "xl/workbook.xml")]));
        Part("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/>{Each(sheets, (_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Spreadsheet}.worksheet+xml\"/>")}{Each(Enumerable.Range(1, drawings), (_, i) => $"<Override PartName=\"/xl/drawings/drawing{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/>")}{Each(Enumerable.Range(1, charts), (_, i) => $"<Override PartName=\"/xl/charts/chart{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>")}</Types>
            """);
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static string Each<T>(IEnumerable<T> values, Func<T, int, string> xml) => string.Concat(values.Select((v, i) => xml(v, i + 1)));

    private static string Relationships(IEnumerable<(string Type, string Target)> targets) => $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Each(targets, (t, i) => $"<Relationship Id=\"rId{i}\" Type=\"{Relation}/{t.Type}\" Target=\"{t.Target}\"/>")}</Relationships>
        """;

    private void Drawing(int sheet, IReadOnlyList<BarChart> barCharts)
    {
        var drawing = ++drawings;
        Part($"xl/worksheets/_rels/sheet{sheet}.xml.rels", Relationships([("drawing", $"../drawings/drawing{drawing}.xml")]));
        using (var part = Part($"xl/drawings/drawing{drawing}.xml"))
        {
            ChartXml.WriteDrawing(part, barCharts);
        }

        Part($"xl/drawings/_rels/drawing{drawing}.xml.rels", Relationships(barCharts.Select((_, i) => ("chart", $"../charts/chart{charts + i + 1}.xml"))));
        foreach (var chart in barCharts)
        {
            using var part = Part($"xl/charts/chart{++charts}.xml");
            ChartXml.WriteChart(part, chart);
        }
    }

    /// <summary>Repeated header rows and filters are names of the workbook, in the order that Excel keeps.</summary>
    private string DefinedNames()
    {
        var filters = sheets.Select((s, i) => (s, i)).Where(x => x.s.Setup.FilterTo > 0).Select(x =>
            $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{x.i}\" hidden=\"1\">'{x.s.Name}'!$A${x.s.Setup.HeaderRow}:${CellName.Column(x.s.Setup.Widths.Count)}${x.s.Setup.FilterTo}</definedName>");
        var titles = sheets.Select((s, i) => (s, i)).Where(x => x.s.Setup.HeaderRow > 0).Select(x =>
            $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{x.i}\">'{x.s.Name}'!${x.s.Setup.HeaderRow}:${x.s.Setup.HeaderRow}</definedName>");
        var names = string.Concat(filters.Concat(titles));
        return names.Length == 0 ? "" : $"<definedNames>{names}</definedNames>";
    }

    private Stream Part(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = modified;
        return entry.Open();
    }

    private void Part(string name, string xml)
    {
        using var part = Part(name);
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }
}
