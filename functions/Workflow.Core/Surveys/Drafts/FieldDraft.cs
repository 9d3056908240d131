namespace Workflow.Core.Surveys.Drafts;

/// <summary>One field of the form as written (a row of 様式).</summary>
public sealed record FieldDraft
{
    /// <summary>見出し.</summary>
    public string? Label { get; init; }

    /// <summary>キー.</summary>
    public string? Key { get; init; }

    /// <summary>種別.</summary>
    public string? Kind { get; init; }

    /// <summary>記入.</summary>
    public string? FilledBy { get; init; }

    /// <summary>必須; null = by <see cref="FilledBy"/> and <see cref="Condition"/>.</summary>
    public string? Requirement { get; init; }

    /// <summary>条件.</summary>
    public string? Condition { get; init; }

    /// <summary>選択肢.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>最小文字数.</summary>
    public int? MinLength { get; init; }

    /// <summary>最大文字数.</summary>
    public int? MaxLength { get; init; }

    /// <summary>前年度.</summary>
    public string? PriorKey { get; init; }

    /// <summary>幅.</summary>
    public double? Width { get; init; }

    /// <summary>結合.</summary>
    public bool Merged { get; init; }

    /// <summary>印字; null = <c>{value}</c>.</summary>
    public string? Print { get; init; }

    /// <summary>説明.</summary>
    public string? Description { get; init; }
}
