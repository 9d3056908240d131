using System.Buffers.Text;
using Workflow.Workbooks.Packages.NumberFormats;

namespace Workflow.Workbooks.Packages;

/// <summary>The number formats that a cell's style index leads to. Read from the styles part when the first number asks.</summary>
internal sealed class CellFormats(PackagePart? styles, bool from1904)
{
    private List<NumberFormat>? formats;

    /// <summary>A stored number as it shows.</summary>
    public string Show(double value, int style)
    {
        formats ??= Read();
        var format = (uint)style < (uint)formats.Count ? formats[style] : NumberFormat.General;
        return format.Show(value, from1904);
    }

    /// <summary>A moment stored as text (<c>t="d"</c>) as it shows.</summary>
    public string ShowDate(DateTime moment, int style)
    {
        var serial = SerialDate.FromDateTime(moment, from1904);
        return IsDate(style) ? Show(serial, style) : NumberFormat.BuiltIn(14).Show(serial, from1904);
    }

    /// <summary>Whether a number of this style shows as a date or time.</summary>
    public bool IsDate(int style)
    {
        formats ??= Read();
        return (uint)style < (uint)formats.Count && formats[style].IsDate;
    }

    /// <summary>The moment a stored number means; null when no calendar has it.</summary>
    public DateTime? ToDate(double value) => SerialDate.ToDateTime(value, from1904);

    private List<NumberFormat> Read()
    {
        var found = new List<NumberFormat>();
        if (styles is null)
        {
            return found;
        }

        var codes = new Dictionary<int, NumberFormat>();
        var scanner = new XmlScanner();
        scanner.Open(styles.Bytes, styles.Start, styles.Length);
        var inCellFormats = false;
        for (XmlToken token; (token = scanner.Read()) != XmlToken.Done;)
        {
            if (scanner.Is("cellXfs"u8))
            {
                inCellFormats = token == XmlToken.Start;
            }
            else if (token == XmlToken.Start && scanner.Is("numFmt"u8) && scanner.AttributeText("formatCode"u8) is { } code)
            {
                codes[Number(scanner.Attribute("numFmtId"u8))] = NumberFormat.Parse(code);
            }
            else if (token == XmlToken.Start && inCellFormats && scanner.Is("xf"u8))
            {
                var id = Number(scanner.Attribute("numFmtId"u8));
                found.Add(codes.GetValueOrDefault(id) ?? NumberFormat.BuiltIn(id));
            }
        }

        return found;
    }

    private static int Number(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits, out int number, out var used) && used == digits.Length ? number : 0;
}
