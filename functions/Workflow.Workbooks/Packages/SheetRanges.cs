namespace Workflow.Workbooks.Packages;

/// <summary>The ranges that a list element of a worksheet holds in the attribute <c>ref</c>.</summary>
internal static class SheetRanges
{
    /// <summary>Reads them; empty when the sheet has no such list.</summary>
    public static IReadOnlyList<CellRange> Read(PackagePart part, int start, ReadOnlySpan<byte> element, Predicate<XmlScanner>? only = null)
    {
        if (start < 0)
        {
            return [];
        }

        var found = new List<CellRange>();
        var scanner = new XmlScanner();
        scanner.OpenAt(part.Bytes, start, part.End);
        for (XmlToken token; (token = scanner.Read()) is XmlToken.Start or XmlToken.End or XmlToken.Text;)
        {
            if (token == XmlToken.Start && scanner.Is(element) && CellRange.TryParse(scanner.Attribute("ref"u8), out var range) && only?.Invoke(scanner) != false)
            {
                found.Add(range);
            }
        }

        return found;
    }
}
