using System.Text;

namespace Workflow.Workbooks.Packages;

/// <summary>The shared strings of a workbook. Only their places are kept; a string is made when somebody asks for it.</summary>
internal sealed class SharedStrings(PackagePart? part)
{
    private readonly XmlScanner scanner = new();
    private readonly StringBuilder text = new();

    /// <summary>The text at an index; empty when there is none, as Excel treats it.</summary>
    public string this[int index]
    {
        get
        {
            if (part is null || (uint)index >= (uint)part.Strings.Count)
            {
                return "";
            }

            scanner.OpenAt(part.Bytes, part.Strings[index], part.End);
            scanner.Read();
            if (CellText.TryReadPlain(scanner, everything: false, out var plain))
            {
                return XmlText.Unescape(plain);
            }

            scanner.OpenAt(part.Bytes, part.Strings[index], part.End);
            scanner.Read();
            text.Clear();
            CellText.Read(scanner, text, everything: false);
            return XmlText.Unescape(text.ToString());
        }
    }
}
