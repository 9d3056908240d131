using Workflow.Core.Consolidation;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>One line of 一覧 as laid out: a heading band, a passage of text, or a row of the form.</summary>
internal sealed class FormLine(ReportEntry entry)
{
    public ReportEntry Entry => entry;

    public ReportRow? Row { get; } = (entry as ReportEntry.Row)?.Content;

    /// <summary>Height in points; may exceed what one row of a sheet can have.</summary>
    public double Height { get; set; }

    /// <summary>The first row of the sheet it stands on, from 1.</summary>
    public int SheetRow { get; set; }

    /// <summary>How many rows of the sheet it takes: more than one only when its text is higher than Excel's highest row.</summary>
    public int Parts { get; set; } = 1;

    /// <summary>The last row of the sheet it stands on.</summary>
    public int LastSheetRow => SheetRow + Parts - 1;
}

/// <summary>Cells of one column that print as one.</summary>
/// <param name="Column">Index among the printed columns, from 0.</param>
/// <param name="First">Index of the first line.</param>
/// <param name="Last">Index of the last line.</param>
internal sealed record MergedRun(int Column, int First, int Last);

/// <summary>What a cell is of a merged run.</summary>
internal enum CellPart : byte
{
    /// <summary>Not merged.</summary>
    Single,

    /// <summary>The cell that shows the text of its run.</summary>
    RunStart,

    /// <summary>A cell below it.</summary>
    Covered,
}
