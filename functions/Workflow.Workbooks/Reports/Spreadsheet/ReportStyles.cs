using System.Text;

namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>The few cell formats of a report; the constants are their numbers in the stylesheet.</summary>
internal static class ReportStyles
{
    /// <summary>On every Windows and Mac with Office; elsewhere the program takes its Japanese default.</summary>
    public const string FontName = "游ゴシック";

    public const int Normal = 0;
    public const int Title = 1;
    public const int Subtitle = 2;
    public const int Header = 3;
    public const int Band = 4;
    public const int LowerBand = 5;
    public const int Passage = 6;
    public const int LongText = 7;
    public const int ShortText = 8;
    public const int Centered = 9;
    public const int MissingLong = 10;
    public const int MissingShort = 11;
    public const int MissingCentered = 12;
    public const int Count = 13;
    public const int Share = 14;
    public const int Average = 15;
    public const int Label = 16;
    public const int TotalLabel = 17;
    public const int TotalCount = 18;
    public const int TotalShare = 19;
    public const int TotalAverage = 20;
    public const int BlockTitle = 21;
    public const int Value = 22;
    public const int Remark = 23;
    public const int Better = 24;
    public const int Worse = 25;
    public const int Changed = 26;

    private enum Font
    {
        Normal, Bold, Title, Small,
    }

    private enum Fill
    {
        None, Gray125, Header, Band, LowerBand, Missing, Total, Better, Worse, Changed,
    }

    /// <summary>The stylesheet.</summary>
    public static string Xml { get; } = Build();

    private static string Build()
    {
        var formats = new StringBuilder();
        var count = 0;
        void Format(int style, Font font = Font.Normal, Fill fill = Fill.None, bool border = true, int number = 0, string align = "", string vertical = "center", bool wrap = true)
        {
            System.Diagnostics.Debug.Assert(style == count, "Formats are written in the order of their numbers.");
            count++;
            var horizontal = align.Length > 0 ? $" horizontal=\"{align}\"" : "";
            formats.Append($"<xf numFmtId=\"{number}\" fontId=\"{(int)font}\" fillId=\"{(int)fill}\" borderId=\"{(border ? 1 : 0)}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment{horizontal} vertical=\"{vertical}\"{(wrap ? " wrapText=\"1\"" : "")}/></xf>");
        }

        const int text = 49;
        const int count0 = 3;
        const int percent = 164;
        const int average = 2;
        Format(Normal, border: false, wrap: false);
        Format(Title, Font.Title, border: false, wrap: false);
        Format(Subtitle, Font.Small, border: false, wrap: false);
        Format(Header, Font.Bold, Fill.Header, number: text, align: "center");
        Format(Band, Font.Bold, Fill.Band, number: text, align: "left");
        Format(LowerBand, Font.Bold, Fill.LowerBand, number: text, align: "left");
        Format(Passage, number: text, align: "left", vertical: "top");
        Format(LongText, number: text, align: "left", vertical: "top");
        Format(ShortText, number: text, align: "left");
        Format(Centered, number: text, align: "center");
        Format(MissingLong, fill: Fill.Missing, number: text, align: "left", vertical: "top");
        Format(MissingShort, fill: Fill.Missing, number: text, align: "left");
        Format(MissingCentered, fill: Fill.Missing, number: text, align: "center");
        Format(Count, number: count0);
        Format(Share, number: percent);
        Format(Average, number: average);
        Format(Label, number: text, align: "left");
        Format(TotalLabel, Font.Bold, Fill.Total, number: text, align: "left");
        Format(TotalCount, Font.Bold, Fill.Total, number: count0);
        Format(TotalShare, Font.Bold, Fill.Total, number: percent);
        Format(TotalAverage, Font.Bold, Fill.Total, number: average);
        Format(BlockTitle, Font.Bold, border: false, wrap: false);
        Format(Value, number: text, align: "right");
        Format(Remark, Font.Small, border: false, wrap: false);
        Format(Better, fill: Fill.Better, number: text, align: "left");
        Format(Worse, fill: Fill.Worse, number: text, align: "left");
        Format(Changed, fill: Fill.Changed, number: text, align: "left", vertical: "top");

        return $"""
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="4">{FontXml(10)}{FontXml(10, bold: true)}{FontXml(14, bold: true)}{FontXml(9, color: "FF595959")}</fonts><fills count="10"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>{FillXml("DCE6F1")}{FillXml("C9D8EA")}{FillXml("E9EFF7")}{FillXml("EDEDED")}{FillXml("F2F2F2")}{FillXml("E2EFDA")}{FillXml("F8CBAD")}{FillXml("FFF2CC")}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>{Line("left")}{Line("right")}{Line("top")}{Line("bottom")}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{count}">{formats}</cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """;
    }

    private static string FontXml(int size, bool bold = false, string color = "FF000000") =>
        $"<font>{(bold ? "<b/>" : "")}<sz val=\"{size}\"/><color rgb=\"{color}\"/><name val=\"{FontName}\"/><family val=\"3\"/><charset val=\"128\"/></font>";

    private static string FillXml(string color) => $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{color}\"/><bgColor indexed=\"64\"/></patternFill></fill>";

    private static string Line(string side) => $"<{side} style=\"thin\"><color rgb=\"FF808080\"/></{side}>";
}
