namespace Workflow.Core.Surveys.Drafts;

/// <summary>One indicator as written (a row of 指標), “as above” blanks already filled.</summary>
public sealed record IndicatorDraft
{
    /// <summary>ID; blank ones are numbered.</summary>
    public string? Id { get; init; }

    /// <summary>Heading texts by field key.</summary>
    public IReadOnlyDictionary<string, string>? Headings { get; init; }

    /// <summary>カテゴリ.</summary>
    public string? Category { get; init; }

    /// <summary>関連事業.</summary>
    public IReadOnlyList<string>? RelatedItems { get; init; }

    /// <summary>成果目標.</summary>
    public string? Outcome { get; init; }

    /// <summary>指標名.</summary>
    public string? Name { get; init; }

    /// <summary>単位.</summary>
    public string? Unit { get; init; }

    /// <summary>方向: an arrow or 数値.</summary>
    public string? Direction { get; init; }

    /// <summary>基準値.</summary>
    public string? Baseline { get; init; }

    /// <summary>基準時点.</summary>
    public string? BaselineDate { get; init; }

    /// <summary>担当課: names or codes.</summary>
    public IReadOnlyList<string>? Sections { get; init; }

    /// <summary>Targets and actuals by column key (<c>R2:target</c>, <c>R2:actual</c>).</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }
}
