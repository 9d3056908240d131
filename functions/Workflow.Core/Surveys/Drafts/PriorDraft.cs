namespace Workflow.Core.Surveys.Drafts;

/// <summary>Last year's answers of one section to one item as written (a row of 前年度).</summary>
public sealed record PriorDraft
{
    /// <summary>項目ID.</summary>
    public string? Item { get; init; }

    /// <summary>担当課: name or code.</summary>
    public string? Section { get; init; }

    /// <summary>Answers by field key.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }
}
