using System.Runtime.InteropServices;

namespace Workflow.Workbooks.Packages;

/// <summary>A rectangle of cells, both corners included.</summary>
/// <param name="First">The upper left cell.</param>
/// <param name="Last">The lower right cell.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    /// <summary>Whether a cell lies in it.</summary>
    public bool Contains(int column, int row) => column >= First.Column && column <= Last.Column && row >= First.Row && row <= Last.Row;

    /// <summary>Reads <c>A1:B2</c> or <c>A1</c>.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out CellRange range)
    {
        range = default;
        var colon = text.IndexOf((byte)':');
        if (!CellAddress.TryParse(colon < 0 ? text : text[..colon], out var first))
        {
            return false;
        }

        var last = first;
        if (colon >= 0 && !CellAddress.TryParse(text[(colon + 1)..], out last))
        {
            return false;
        }

        range = new CellRange(first, last);
        return true;
    }

    /// <summary><c>A1:B2</c>.</summary>
    public override string ToString() => $"{First}:{Last}";
}
