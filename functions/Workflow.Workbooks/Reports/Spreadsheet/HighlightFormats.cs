namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>The formats that conditional formats of a workbook refer to: fills, each with the text colour that reads on it.</summary>
internal sealed class HighlightFormats
{
    private readonly List<string> colors = [];

    /// <summary>The number of the format of a fill.</summary>
    /// <param name="color"><c>RRGGBB</c>.</param>
    public int Of(string color)
    {
        var at = colors.IndexOf(color);
        if (at < 0)
        {
            at = colors.Count;
            colors.Add(color);
        }

        return at;
    }

    /// <summary>The stylesheet with these formats.</summary>
    public string Xml => ReportStyles.Xml.Replace(
        "</styleSheet>",
        $"<dxfs count=\"{colors.Count}\">{string.Concat(colors.Select(c => $"<dxf><font><color rgb=\"FF{TextColor.On(c)}\"/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{c}\"/><bgColor rgb=\"FF{c}\"/></patternFill></fill></dxf>"))}</dxfs></styleSheet>",
        StringComparison.Ordinal);
}
