using Workflow.Core.Findings;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>What a corrected definition book would change. Nothing is changed until it is sent again with <c>confirm</c>.</summary>
public sealed record DefinitionDifferences
{
    /// <summary>Send it back as <c>?confirm=</c> to put the book in force; it names this book and the definition it was compared with.</summary>
    public required string Confirm { get; init; }

    /// <summary>Whether it was put in force by this request.</summary>
    public required bool Applied { get; init; }

    /// <summary>Every difference, in the order of the book's sheets.</summary>
    public required IReadOnlyList<DefinitionChange> Changes { get; init; }

    /// <summary>Sections that get a new workbook with their answers carried over, by code.</summary>
    public required IReadOnlyList<string> Reissued { get; init; }

    /// <summary>Sections that are new, by code.</summary>
    public required IReadOnlyList<string> Added { get; init; }

    /// <summary>Sections that drop out, by code.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Notes about the book; none stops it.</summary>
    public required IReadOnlyList<FindingView> Findings { get; init; }
}

/// <summary>One difference between two definitions.</summary>
/// <param name="Sheet">The sheet of the definition book: 調査, 様式, 評価区分, 担当課, 項目, 指標, 前年度, 本文 or 名簿.</param>
/// <param name="Id">Which row: an item's id, a section's code, a field's key …; empty on 調査.</param>
/// <param name="Name">What the row is called; may be empty.</param>
/// <param name="Column">Which column; empty when the whole row is new or gone.</param>
/// <param name="Before">What stood there; null when the row is new.</param>
/// <param name="After">What stands there now; null when the row is gone.</param>
public sealed record DefinitionChange(string Sheet, string Id, string Name, string Column, string? Before, string? After);
