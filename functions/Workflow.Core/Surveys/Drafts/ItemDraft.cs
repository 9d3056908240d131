namespace Workflow.Core.Surveys.Drafts;

/// <summary>One item as written (a row of 項目), “as above” blanks already filled.</summary>
public sealed record ItemDraft
{
    /// <summary>ID; blank ones are numbered.</summary>
    public string? Id { get; init; }

    /// <summary>Values by field key; blank ones are absent.</summary>
    public IReadOnlyDictionary<string, string>? Given { get; init; }

    /// <summary>担当課: names or codes.</summary>
    public IReadOnlyList<string>? Sections { get; init; }

    /// <summary>タグ.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>再掲元.</summary>
    public string? RepostedFrom { get; init; }

    /// <summary>Last year's answers by field key.</summary>
    public IReadOnlyDictionary<string, string>? Prior { get; init; }
}
