using System.Runtime.InteropServices;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>One thing that row 2 shows, over as many columns as it needs.</summary>
/// <param name="First">Its first column.</param>
/// <param name="Last">Its last column.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HeadSpan(int First, int Last);

/// <summary>Shares the columns of a form among the things of row 2: forms are narrow or wide, row 2 must be readable over any.</summary>
internal static class HeadRow
{
    /// <summary>The usual width of a column beyond the form.</summary>
    private const double SpareWidth = 10;

    /// <summary>Gives each thing neighbouring columns that are wide enough together; a narrow form lends columns behind its last.</summary>
    public static HeadSpan[] Share(IReadOnlyList<SheetColumn> columns, params ReadOnlySpan<double> needs)
    {
        var spans = new HeadSpan[needs.Length];
        var next = 2;
        for (var i = 0; i < needs.Length; i++)
        {
            var first = next;
            var width = 0.0;
            while (width < needs[i])
            {
                width += next - 2 < columns.Count ? columns[next - 2].Width : SpareWidth;
                next++;
            }

            spans[i] = new HeadSpan(first, next - 1);
        }

        return spans;
    }
}
