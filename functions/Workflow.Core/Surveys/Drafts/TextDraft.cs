namespace Workflow.Core.Surveys.Drafts;

/// <summary>One text of the report as written (a row of 本文).</summary>
public sealed record TextDraft
{
    /// <summary>見出し, outermost first.</summary>
    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>位置: true for 後.</summary>
    public bool After { get; init; }

    /// <summary>文.</summary>
    public string? Text { get; init; }
}
