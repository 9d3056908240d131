using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>DrawingML of bar charts: the drawing that places them and the chart parts. Plain enough for Excel, Excel for the web and LibreOffice.</summary>
internal static class ChartXml
{
    private const string Font = ReportStyles.FontName;

    private static readonly int[] Steps = [1, 2, 5, 10];

    public static void WriteDrawing(Stream stream, IReadOnlyList<BarChart> charts)
    {
        using var pen = new XmlPen(stream);
        pen.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8)
            .Raw("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "u8)
            .Raw("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"u8);
        for (var i = 0; i < charts.Count; i++)
        {
            pen.Raw("<xdr:twoCellAnchor editAs=\"oneCell\">"u8);
            Corner(pen, "from"u8, charts[i].From);
            Corner(pen, "to"u8, charts[i].To);
            pen.Raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\""u8).Number(i + 2).Raw("\" name=\""u8).Attribute(charts[i].Title)
                .Raw("\" descr=\""u8).Attribute(Description(charts[i]))
                .Raw("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic>"u8)
                .Raw("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"rId"u8).Number(i + 1)
                .Raw("\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"u8);
        }

        pen.Raw("</xdr:wsDr>"u8);
    }

    /// <summary>Writes a chart.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="chart">What.</param>
    /// <param name="workbook">The relationship of the workbook that holds the numbers, for a chart outside a sheet.</param>
    public static void WriteChart(Stream stream, BarChart chart, string? workbook = null)
    {
        using var pen = new XmlPen(stream);
        pen.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8)
            .Raw("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "u8)
            .Raw("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>"u8);
        TextProperties(pen, "defRPr", 1100, bold: true).Raw("</a:pPr><a:r>"u8);
        TextProperties(pen, "rPr", 1100, bold: true).Raw("<a:t>"u8).Text(chart.Title)
            .Raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>"u8)
            .Raw("<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>"u8);
        for (var i = 0; i < chart.Series.Count; i++)
        {
            Series(pen, chart, i);
        }

        pen.Raw("<c:gapWidth val=\"45\"/><c:overlap val=\"100\"/><c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:barChart>"u8);
        Axes(pen, chart);
        pen.Raw("</c:plotArea><c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>"u8);
        TextBody(pen, 900).Raw("</c:legend><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>"u8)
            .Raw("<a:ln><a:noFill/></a:ln></c:spPr>"u8);
        TextBody(pen, 900);
        if (workbook is not null)
        {
            pen.Raw("<c:externalData r:id=\""u8).Text(workbook).Raw("\"><c:autoUpdate val=\"0\"/></c:externalData>"u8);
        }

        pen.Raw("</c:chartSpace>"u8);
    }

    private static void Corner(XmlPen pen, ReadOnlySpan<byte> name, (int Row, int Column) cell) =>
        pen.Raw("<xdr:"u8).Raw(name).Raw("><xdr:col>"u8).Number(cell.Column - 1).Raw("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>"u8).Number(cell.Row - 1)
            .Raw("</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:"u8).Raw(name).Raw(">"u8);

    /// <summary>The same numbers in words, for those who do not see the chart.</summary>
    private static string Description(BarChart chart) => chart.Labels.Count > 12
        ? chart.Title
        : string.Join('\n', chart.Labels.Select((label, i) => $"{label}: {string.Join(", ", chart.Series.Select(s => $"{s.Name} {s.Values[i]}"))}").Prepend(chart.Title));

    private static void Series(XmlPen pen, BarChart chart, int index)
    {
        var series = chart.Series[index];
        var lastRow = chart.FirstRow + chart.Labels.Count - 1;
        pen.Raw("<c:ser><c:idx val=\""u8).Number(index).Raw("\"/><c:order val=\""u8).Number(index).Raw("\"/><c:tx><c:v>"u8).Text(series.Name)
            .Raw("</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val=\""u8).Text(series.Color)
            .Raw("\"/></a:solidFill><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>"u8)
            .Raw("<c:dLbls><c:numFmt formatCode=\"0;;;\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"u8);
        TextBody(pen, 800, IsDark(series.Color) ? "FFFFFF" : "262626")
            .Raw("<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"u8)
            .Raw("<c:cat><c:strRef><c:f>"u8).Text(CellName.Absolute(chart.Sheet, chart.LabelColumn, chart.FirstRow, lastRow)).Raw("</c:f><c:strCache><c:ptCount val=\""u8)
            .Number(chart.Labels.Count).Raw("\"/>"u8);
        for (var i = 0; i < chart.Labels.Count; i++)
        {
            pen.Raw("<c:pt idx=\""u8).Number(i).Raw("\"><c:v>"u8).Text(chart.Labels[i]).Raw("</c:v></c:pt>"u8);
        }

        pen.Raw("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>"u8).Text(CellName.Absolute(chart.Sheet, series.Column, chart.FirstRow, lastRow))
            .Raw("</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\""u8).Number(series.Values.Count).Raw("\"/>"u8);
        for (var i = 0; i < series.Values.Count; i++)
        {
            pen.Raw("<c:pt idx=\""u8).Number(i).Raw("\"><c:v>"u8).Number(series.Values[i]).Raw("</c:v></c:pt>"u8);
        }

        pen.Raw("</c:numCache></c:numRef></c:val></c:ser>"u8);
    }

    /// <summary>The first row of the table is the uppermost bar; whole numbers only, since rows are counted.</summary>
    private static void Axes(XmlPen pen, BarChart chart)
    {
        pen.Raw("<c:catAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"u8)
            .Raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"u8);
        TextBody(pen, 900).Raw("<c:crossAx val=\"1002\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>"u8)
            .Raw("<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\""u8).Number(Math.Max(chart.Max, 1)).Raw("\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/>"u8)
            .Raw("<c:axPos val=\"b\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>"u8)
            .Raw("<c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"u8);
        TextBody(pen, 800).Raw("<c:crossAx val=\"1001\"/><c:crosses val=\"max\"/><c:crossBetween val=\"between\"/><c:majorUnit val=\""u8).Number(Step(chart.Max)).Raw("\"/></c:valAx>"u8);
    }

    /// <summary>At most ten grid lines, at 1, 2 or 5 times a power of ten.</summary>
    private static int Step(int max)
    {
        var power = 1;
        while (max / power > 100)
        {
            power *= 10;
        }

        return Steps.Select(s => s * power).First(s => max / s <= 10);
    }

    private static XmlPen TextBody(XmlPen pen, int size, string color = "404040")
    {
        pen.Raw("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"u8);
        return TextProperties(pen, "defRPr", size, bold: false, color).Raw("</a:pPr><a:endParaRPr lang=\"ja-JP\"/></a:p></c:txPr>"u8);
    }

    private static XmlPen TextProperties(XmlPen pen, string element, int size, bool bold, string color = "404040") =>
        pen.Raw("<a:"u8).Text(element).Raw(" lang=\"ja-JP\" sz=\""u8).Number(size).Raw(bold ? "\" b=\"1\">"u8 : "\" b=\"0\">"u8)
            .Raw("<a:solidFill><a:srgbClr val=\""u8).Text(color).Raw("\"/></a:solidFill><a:latin typeface=\""u8).Text(Font).Raw("\"/><a:ea typeface=\""u8).Text(Font)
            .Raw("\"/></a:"u8).Text(element).Raw(">"u8);

    /// <summary>Whether white reads better on a colour than black.</summary>
    public static bool IsDark(string color)
    {
        var rgb = Convert.ToInt32(color, 16);
        return ((0.299 * (rgb >> 16)) + (0.587 * ((rgb >> 8) & 255)) + (0.114 * (rgb & 255))) < 150;
    }
}
