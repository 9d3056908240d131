namespace Workflow.Workbooks.Packages;

/// <summary>Which cells of a sheet lead out of the workbook. Nothing is ever followed; I503 tells that only the shown text was taken.</summary>
internal sealed class SheetLinks
{
    /// <summary>Links over more than one cell are rare; a sheet with more of them than this is nobody's survey and only loses the note.</summary>
    private const int MostWideLinks = 256;

    private readonly HashSet<CellAddress> cells = [];
    private readonly List<CellRange> wide = [];

    /// <summary>Finds the hyperlinks of a sheet that lead out; links to a place in the workbook do not count.</summary>
    public SheetLinks(PackagePart part, IReadOnlyList<Relationship> relationships)
    {
        if (part.Landmarks.Hyperlinks < 0)
        {
            return;
        }

        var external = relationships.Where(r => r.IsExternal).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var range in SheetRanges.Read(part, part.Landmarks.Hyperlinks, "hyperlink"u8, link => external.Contains(XmlText.AttributeValue(link.PrefixedAttribute("id"u8)))))
        {
            if (range.First == range.Last)
            {
                cells.Add(range.First);
            }
            else if (wide.Count < MostWideLinks)
            {
                wide.Add(range);
            }
        }
    }

    /// <summary>Whether a hyperlink to a web page, a mail address or a file lies on a cell.</summary>
    public bool Contains(int column, int row) =>
        (cells.Count > 0 && cells.Contains(new CellAddress(column, row))) || (wide.Count > 0 && wide.Exists(r => r.Contains(column, row)));

    /// <summary>Whether a formula takes its value from outside: another workbook (<c>[1]Sheet!A1</c>) or a web address.</summary>
    public static bool LeadsOut(string formula) =>
        formula.Contains("HYPERLINK(", StringComparison.OrdinalIgnoreCase)
        || formula.Contains("WEBSERVICE(", StringComparison.OrdinalIgnoreCase)
        || RefersToWorkbook(formula);

    /// <summary>A number in brackets names another workbook, unless a table's name stands before it (<c>表1[2020]</c>).</summary>
    private static bool RefersToWorkbook(ReadOnlySpan<char> formula)
    {
        for (var i = 0; i < formula.Length; i++)
        {
            if (formula[i] != '[' || (i > 0 && (char.IsLetterOrDigit(formula[i - 1]) || formula[i - 1] is '_' or ']')))
            {
                continue;
            }

            var close = formula[i..].IndexOf(']');
            if (close > 1 && formula.Slice(i + 1, close - 1).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return true;
            }
        }

        return false;
    }
}
