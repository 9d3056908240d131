using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>A finding with what a person needs to find the place.</summary>
public sealed record ReportFinding
{
    /// <summary>What was found.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The section; null when a rejected file tells none.</summary>
    public Section? Section { get; init; }

    /// <summary>The file.</summary>
    public string? File { get; init; }

    /// <summary>Whether the file was rejected as a whole.</summary>
    public bool Rejected { get; init; }

    /// <summary>Number and name of the item, or the indicator's name; empty when the finding has no known row.</summary>
    public string RowLabel { get; init; } = "";

    /// <summary>The field's 見出し; empty when the finding has no known field.</summary>
    public string FieldLabel { get; init; } = "";
}
