using Workflow.Core.Text;

namespace Workflow.Core.Surveys;

/// <summary>An indicator of the plan (指標). All values are text as written, thousands separators and signs included.</summary>
public sealed record Indicator
{
    /// <summary>ID: <c>[A-Za-z0-9._-]+</c>, unique among indicators.</summary>
    public required string Id { get; init; }

    /// <summary>Heading texts by the key of the form's heading fields.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = TextDictionary.None;

    /// <summary>カテゴリ.</summary>
    public string? Category { get; init; }

    /// <summary>関連事業: lines that name items by id, by <c>番号 事業名</c> or by 事業名.</summary>
    public IReadOnlyList<string> RelatedItems { get; init; } = [];

    /// <summary>成果目標.</summary>
    public string? Outcome { get; init; }

    /// <summary>指標名.</summary>
    public required string Name { get; init; }

    /// <summary>単位.</summary>
    public string? Unit { get; init; }

    /// <summary>方向: where the value should go; null when the book says nothing.</summary>
    public IndicatorDirection? Direction { get; init; }

    /// <summary>基準値: the plan's starting value.</summary>
    public string? Baseline { get; init; }

    /// <summary>基準時点: the date of the starting value, as written.</summary>
    public string? BaselineDate { get; init; }

    /// <summary>担当課; the first one answers.</summary>
    public required IReadOnlyList<SectionCode> Sections { get; init; }

    /// <summary>Targets and actuals by <see cref="IndicatorColumn.Key"/>; a value not yet known is absent.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = TextDictionary.None;
}
