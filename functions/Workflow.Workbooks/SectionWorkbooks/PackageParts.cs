using System.Security;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>The small parts that hold a package together. A part more needs its type and relationship here and its content in the writer.</summary>
internal static class PackageParts
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>The parts that depend on nothing but the number of sheets and the add-in.</summary>
    public static IReadOnlyList<DeflatedPart> Fixed(int sheets, PaneReference? pane)
    {
        var numbers = Enumerable.Range(1, sheets).ToList();
        return
        [
            DeflatedPart.Of("[Content_Types].xml", $"""
                {Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}sheet.main+xml"/>{string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Spreadsheet}worksheet+xml\"/>"))}<Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}styles+xml"/>{(pane is null ? "" : PaneParts.ContentTypes)}</Types>
                """),
            DeflatedPart.Of("_rels/.rels", $"""
                {Head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/>{(pane is null ? "" : PaneParts.Relationship)}</Relationships>
                """),
            DeflatedPart.Of("xl/_rels/workbook.xml.rels", $"""
                {Head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))}<Relationship Id="rId{sheets + 1}" Type="{Relationships}/styles" Target="styles.xml"/></Relationships>
                """),
            .. pane is null ? [] : PaneParts.Of(pane),
        ];
    }

    /// <summary>The workbook part: sheets, the submission cell, what prints and what filters.</summary>
    public static string Workbook(AnswerSheet form, AnswerSheet? indicators)
    {
        string[] sheets = [WorkbookFormat.GuideSheet, form.Name, .. indicators is null ? Array.Empty<string>() : [indicators.Name], WorkbookFormat.MetaSheet];
        var list = string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s}\" sheetId=\"{i + 1}\"{(s == WorkbookFormat.MetaSheet ? " state=\"veryHidden\"" : "")} r:id=\"rId{i + 1}\"/>"));
        AnswerSheet[] tables = indicators is null ? [form] : [form, indicators];
        string[] names =
        [
            .. tables.Select((t, i) => Name($"_xlnm._FilterDatabase\" localSheetId=\"{i + 1}\" hidden=\"1", $"{t.Name}!$A${WorkbookFormat.HeaderRow}:${t.LastTableColumn}${t.LastRow}")),
            .. tables.Select((t, i) => Name($"_xlnm.Print_Area\" localSheetId=\"{i + 1}", $"{t.Name}!$A$1:${t.LastColumn}${t.LastRow}")),
            .. tables.Select((t, i) => Name($"_xlnm.Print_Titles\" localSheetId=\"{i + 1}", $"{t.Name}!$1:${WorkbookFormat.HeaderRow}")),
            Name(WorkbookFormat.SubmitName, $"{form.Name}!{form.SubmitCell}"),
        ];
        return $"""
            {Head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Relationships}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="1"/></bookViews><sheets>{list}</sheets><definedNames>{string.Concat(names)}</definedNames></workbook>
            """;
    }

    private static string Name(string attributes, string formula) => $"<definedName name=\"{attributes}\">{SecurityElement.Escape(formula)}</definedName>";
}
