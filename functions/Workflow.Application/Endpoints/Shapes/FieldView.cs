using Workflow.Core.Surveys;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>One column of the form (様式).</summary>
public sealed record FieldView
{
    /// <summary>キー.</summary>
    public required string Key { get; init; }

    /// <summary>見出し.</summary>
    public required string Label { get; init; }

    /// <summary>種別.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Whether the section answers it.</summary>
    public required bool Answer { get; init; }

    /// <summary>必須.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>条件 as the book writes it, for example <c>rating=B,C</c>.</summary>
    public string? Condition { get; init; }

    /// <summary>選択肢.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>最小文字数.</summary>
    public int? MinLength { get; init; }

    /// <summary>最大文字数.</summary>
    public int? MaxLength { get; init; }

    /// <summary>前年度: the key whose last-year value stands beside it.</summary>
    public string? PriorKey { get; init; }

    /// <summary>説明.</summary>
    public string? Description { get; init; }
}
