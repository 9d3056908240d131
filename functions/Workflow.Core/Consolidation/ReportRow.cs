using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>One printed row of the form.</summary>
public sealed record ReportRow
{
    /// <summary>The item whose row this is.</summary>
    public required Item Item { get; init; }

    /// <summary>The row's identity. A reposted item keeps its own id here.</summary>
    public required AssignmentId Id { get; init; }

    /// <summary>Where the answers come from; another row than <see cref="Id"/> when the item is reposted.</summary>
    public required AssignmentId Source { get; init; }

    /// <summary>Whether the answering section has submitted.</summary>
    public required bool Submitted { get; init; }

    /// <summary>Printed text, one entry for each of <see cref="Report.Columns"/>. Merged values are repeated on every row.</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    /// <summary>Values before printing, one entry for each of <see cref="Report.Columns"/>: given values and answers (corrections laid over) as stored; empty when blank.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Whether the row repeats another row's answers; such rows are printed, but not counted.</summary>
    public bool IsReposted => Id != Source;
}
