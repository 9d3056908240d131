namespace Workflow.Core.Consolidation;

/// <summary>
/// What 集計 shows. Rows are counted by the form's main rating, in a form without a rating by whether anything was answered.
/// Reposted rows repeat an answer and are not counted, so every total agrees with every other.
/// </summary>
public sealed record ReportStatistics
{
    /// <summary>The whole survey.</summary>
    public required Tally Overall { get; init; }

    /// <summary>By answering section, in the book's order. A section that answers only indicators has an empty tally.</summary>
    public required IReadOnlyList<SectionTally> Sections { get; init; }

    /// <summary>By heading at every level, in print order, a heading before its lower ones; empty when the form has no headings.</summary>
    public required IReadOnlyList<HeadingTally> Headings { get; init; }

    /// <summary>The fields of kind 選択.</summary>
    public required IReadOnlyList<ChoiceTally> Choices { get; init; }

    /// <summary>How many sections are in the given state.</summary>
    public int Count(SectionState state) => Sections.Count(s => s.Status.State == state);
}
