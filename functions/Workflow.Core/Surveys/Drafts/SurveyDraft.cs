using System.Text.Json.Serialization;

namespace Workflow.Core.Surveys.Drafts;

/// <summary>
/// A survey as somebody wrote it, nothing judged yet: what a definition book and its JSON form have in common. The property names, in camelCase, are those
/// of docs/survey.schema.json. <see cref="Rules.SurveyValidator"/> makes a <see cref="Survey"/> of it, or says everything that is wrong.
/// Words of a closed set (種別, 記入 …) may be the Japanese ones of the book or the English ones of the JSON form.
/// </summary>
public sealed record SurveyDraft
{
    /// <summary>The address of the schema, for editors; not read.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>調査ID.</summary>
    public string? Id { get; init; }

    /// <summary>計画名.</summary>
    public string? PlanName { get; init; }

    /// <summary>調査名.</summary>
    public string? Name { get; init; }

    /// <summary>対象年度, in any spelling of <see cref="Calendar.FiscalYear.TryParse"/>.</summary>
    public string? Year { get; init; }

    /// <summary>提出期限, in any spelling of <see cref="Calendar.JapaneseDate"/>.</summary>
    public string? DueAt { get; init; }

    /// <summary>配布日.</summary>
    public string? DistributeAt { get; init; }

    /// <summary>督促日; null = the default, empty = none.</summary>
    public IReadOnlyList<int>? ReminderOffsets { get; init; }

    /// <summary>督促時刻.</summary>
    public string? ReminderTime { get; init; }

    /// <summary>依頼文.</summary>
    public string? Letter { get; init; }

    /// <summary>事務局.</summary>
    public string? Coordinator { get; init; }

    /// <summary>事務局メール.</summary>
    public string? CoordinatorMail { get; init; }

    /// <summary>集約方式.</summary>
    public string? Closing { get; init; }

    /// <summary>未提出の扱い.</summary>
    public string? Missing { get; init; }

    /// <summary>評価の印字.</summary>
    public string? RatingWidth { get; init; }

    /// <summary>複数課の扱い.</summary>
    public string? SharedItems { get; init; }

    /// <summary>承認.</summary>
    public string? Approval { get; init; }

    /// <summary>未回答の印字.</summary>
    public string? UnansweredText { get; init; }

    /// <summary>様式.</summary>
    public IReadOnlyList<FieldDraft> Fields { get; init; } = [];

    /// <summary>評価区分.</summary>
    public IReadOnlyList<LevelDraft> Scale { get; init; } = [];

    /// <summary>担当課.</summary>
    public IReadOnlyList<SectionDraft> Sections { get; init; } = [];

    /// <summary>項目.</summary>
    public IReadOnlyList<ItemDraft> Items { get; init; } = [];

    /// <summary>前年度.</summary>
    public IReadOnlyList<PriorDraft>? Prior { get; init; }

    /// <summary>指標.</summary>
    public IReadOnlyList<IndicatorDraft>? Indicators { get; init; }

    /// <summary>The year columns of the indicators.</summary>
    public IReadOnlyList<IndicatorColumnDraft>? IndicatorColumns { get; init; }

    /// <summary>本文.</summary>
    public IReadOnlyList<TextDraft>? Texts { get; init; }

    /// <summary>名簿.</summary>
    public RosterDraft? Roster { get; init; }
}
