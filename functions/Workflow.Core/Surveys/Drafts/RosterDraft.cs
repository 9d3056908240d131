namespace Workflow.Core.Surveys.Drafts;

/// <summary>The persons of the report as written (the sheet 名簿).</summary>
public sealed record RosterDraft
{
    /// <summary>Headers in order.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>One entry a person.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; init; }
}
