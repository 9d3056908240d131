using Workflow.Core.Surveys;
using Workflow.Workbooks.Packages;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>How wide a column is: as the form says, else by kind; wider only when a given text would not fit the tallest row there is.</summary>
internal static class ColumnWidth
{
    /// <summary>Last year's long text takes a little less room than this year's.</summary>
    public const double PriorShare = 0.8;

    private const double Widest = 120;
    private const double Step = 1.25;

    /// <summary>The width for a field.</summary>
    /// <param name="field">The field whose answer or given value stands in the column.</param>
    /// <param name="cells">The texts that are given; none for an answer.</param>
    /// <param name="share">Part of the width to take when the field is a text.</param>
    public static double Of(Field field, IReadOnlyList<string> cells, double share = 1)
    {
        var isText = field.Kind is FieldKind.Text or FieldKind.LongText;
        return Fit(Math.Clamp((field.Width ?? Usual(field.Kind)) * (isText ? share : 1), 5, Widest), cells);
    }

    /// <summary>Widens a column until its texts fit a row.</summary>
    public static double Fit(double width, IReadOnlyList<string> cells)
    {
        foreach (var text in cells)
        {
            while (width < Widest && TextMeasure.Height(text, width) > SheetPen.TallestRow)
            {
                width = Math.Min(width * Step, Widest);
            }
        }

        return width;
    }

    private static double Usual(FieldKind kind) => kind switch
    {
        FieldKind.ItemNumber => 7,
        FieldKind.Heading => 15,
        FieldKind.Text => 24,
        FieldKind.LongText => 42,
        FieldKind.Rating => 8,
        FieldKind.Choice => 12,
        FieldKind.Number => 12,
        FieldKind.Percentage => 10,
        FieldKind.Date => 15,
        _ => 15,
    };
}
