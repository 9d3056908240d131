namespace Workflow.Core.Consolidation;

/// <summary>One thing that prints in the form, in print order: a heading, a text of a heading, or a row.</summary>
public abstract record ReportEntry
{
    private ReportEntry()
    {
    }

    /// <summary>A heading begins.</summary>
    /// <param name="Level">Its level, 0 = outermost.</param>
    /// <param name="Words">The heading as printed.</param>
    public sealed record Heading(int Level, string Words) : ReportEntry;

    /// <summary>An introduction (前) or closing text (後) of a heading (本文).</summary>
    /// <param name="Level">The heading's level.</param>
    /// <param name="Words">The text.</param>
    public sealed record Text(int Level, string Words) : ReportEntry;

    /// <summary>A row of the form.</summary>
    /// <param name="Content">The row.</param>
    public sealed record Row(ReportRow Content) : ReportEntry;
}
