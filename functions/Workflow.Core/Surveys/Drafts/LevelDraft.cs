namespace Workflow.Core.Surveys.Drafts;

/// <summary>One rating as written (a row of 評価区分).</summary>
public sealed record LevelDraft
{
    /// <summary>コード.</summary>
    public string? Code { get; init; }

    /// <summary>名称.</summary>
    public string? Name { get; init; }

    /// <summary>説明.</summary>
    public string? Description { get; init; }

    /// <summary>理由必須.</summary>
    public bool ReasonRequired { get; init; }

    /// <summary>点数.</summary>
    public decimal? Points { get; init; }

    /// <summary>色.</summary>
    public string? Color { get; init; }
}
