using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>
/// Chooses the widths of the form's columns: as the form says (幅); otherwise short columns by their longest word, long texts share what is left of
/// an A3 page in proportion to how much they hold, which makes rows lowest.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>Units of column width that fill an A3 landscape page at full size.</summary>
    public const double PageWidth = 186;

    private const int Sample = 2000;
    private const double NarrowestText = 16;
    private const double WidestText = 75;

    /// <summary>Widths of the columns from <paramref name="first"/> on.</summary>
    public static double[] Of(Report report, int first)
    {
        var rows = report.Rows;
        var step = Math.Max(1, rows.Count / Sample);
        var widths = new double[report.Columns.Count - first];
        var weights = new double[widths.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            var field = report.Columns[first + i];
            var (longest, squares, count) = (0.0, 0.0, 0);
            for (var r = 0; r < rows.Count; r += step, count++)
            {
                var text = rows[r].Cells[first + i];
                longest = Math.Max(longest, TextMeasure.Longest(text));
                squares += (double)text.Length * text.Length;
            }

            widths[i] = field.Width ?? Short(field, longest);
            weights[i] = widths[i] > 0 ? 0 : Math.Sqrt(squares / Math.Max(count, 1)) + 5;
            if (widths[i] == 0)
            {
                widths[i] = -Math.Clamp(Math.Max(longest, TextMeasure.Longest(field.Label)), NarrowestText, WidestText);
            }
        }

        Share(widths, weights, PageWidth - widths.Where(w => w > 0).Sum());
        return widths;
    }

    /// <summary>0 for a column of running text.</summary>
    private static double Short(Field field, double longest) => field.Kind switch
    {
        FieldKind.ItemNumber => Math.Clamp(longest + 1, 6, 12),
        FieldKind.Rating => Math.Clamp(longest + 1, 7, 12),
        FieldKind.Choice or FieldKind.Number or FieldKind.Percentage or FieldKind.Date => Math.Clamp(longest + 1, 9, 16),
        FieldKind.Section => Math.Clamp(longest + 1, 12, 20),
        FieldKind.Heading => Math.Clamp(longest + 1, 10, 20),
        _ when field.Key == Field.TagsKey => Math.Clamp(longest + 1, 7, 12),
        _ => 0,
    };

    /// <summary>Gives the text columns, noted as negative upper bounds, their share of the room by weight. Bounds settle first, the rest is shared again.</summary>
    private static void Share(double[] widths, double[] weights, double room)
    {
        var open = Enumerable.Range(0, widths.Length).Where(i => widths[i] < 0).ToList();
        while (open.Count > 0)
        {
            var unit = Math.Max(room, 0) / open.Sum(i => weights[i]);
            var bounded = open.Where(i => weights[i] * unit < NarrowestText || weights[i] * unit > -widths[i]).ToList();
            var settled = bounded.Count > 0 ? bounded : open;
            var low = settled.Exists(i => weights[i] * unit < NarrowestText);
            foreach (var i in settled.Where(i => !low || weights[i] * unit < NarrowestText).ToList())
            {
                widths[i] = Math.Clamp(weights[i] * unit, NarrowestText, -widths[i]);
                room -= widths[i];
                open.Remove(i);
            }
        }
    }
}
