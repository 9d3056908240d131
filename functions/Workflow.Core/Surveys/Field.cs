namespace Workflow.Core.Surveys;

/// <summary>One column of the form (a row of the sheet 様式).</summary>
public sealed record Field
{
    /// <summary>The key of the field whose answers need a reason where the rating asks for one.</summary>
    public const string ReasonKey = "reason";

    /// <summary>The key of the field that prints an item's tags.</summary>
    public const string TagsKey = "tags";

    /// <summary>見出し: the column header as printed, for example <c>R2実施内容</c>. Unique in the form.</summary>
    public required string Label { get; init; }

    /// <summary>キー: <c>[a-z][a-z0-9_]*</c>, unique in the form.</summary>
    public required string Key { get; init; }

    /// <summary>種別.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>記入.</summary>
    public required FilledBy FilledBy { get; init; }

    /// <summary>必須. For <see cref="FilledBy.Coordinator"/> fields it binds the definition book, not the section.</summary>
    public Requirement Requirement { get; init; }

    /// <summary>条件: set exactly when <see cref="Requirement"/> is <see cref="Requirement.Conditional"/>.</summary>
    public Condition? Condition { get; init; }

    /// <summary>選択肢, in the order of the drop-down.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>最小文字数, counted in UTF-16 code units of the normalised text; an empty answer is judged by <see cref="Requirement"/> alone.</summary>
    public int? MinLength { get; init; }

    /// <summary>最大文字数.</summary>
    public int? MaxLength { get; init; }

    /// <summary>前年度: the key of the field whose answer of last year is shown beside this one.</summary>
    public string? PriorKey { get; init; }

    /// <summary>幅 in Excel column units; null = chosen by kind.</summary>
    public double? Width { get; init; }

    /// <summary>結合: printed once, merged over the rows of one item.</summary>
    public bool Merged { get; init; }

    /// <summary>印字: how a cell prints; <c>{value}</c>, <c>{tags}</c> or any field key in braces.</summary>
    public string Print { get; init; } = "{value}";

    /// <summary>説明: what to write here; shown to the section.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the section answers this field.</summary>
    public bool IsAnswer => FilledBy == FilledBy.Section;
}
