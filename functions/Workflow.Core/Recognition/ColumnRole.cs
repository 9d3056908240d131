namespace Workflow.Core.Recognition;

/// <summary>What a column of a published table holds, as its header tells.</summary>
internal enum ColumnRole
{
    /// <summary>The header says nothing known.</summary>
    Unknown,

    /// <summary>基本目標, 施策 …: a heading level printed as a column.</summary>
    Heading,

    /// <summary>No., 番号.</summary>
    Number,

    /// <summary>事業名, 取組.</summary>
    Name,

    /// <summary>内容, 概要: what the plan says.</summary>
    Content,

    /// <summary>区分, タグ.</summary>
    Tags,

    /// <summary>担当課, 所管.</summary>
    Section,

    /// <summary>実施内容, 実績, 取組状況.</summary>
    Done,

    /// <summary>評価, 達成度, 進捗度.</summary>
    Rating,

    /// <summary>理由, 課題.</summary>
    Reason,

    /// <summary>次年度計画, 今後の取り組み.</summary>
    Plan,

    /// <summary>方向性.</summary>
    Way,

    /// <summary>備考.</summary>
    Note,

    /// <summary>指標名.</summary>
    Indicator,

    /// <summary>単位.</summary>
    Unit,

    /// <summary>カテゴリ.</summary>
    Category,

    /// <summary>関連事業.</summary>
    Related,

    /// <summary>成果目標.</summary>
    Outcome,

    /// <summary>方向 of an indicator.</summary>
    Direction,

    /// <summary>基準値, 現状値.</summary>
    Baseline,

    /// <summary>基準時点.</summary>
    BaselineDate,

    /// <summary>A year alone, or with 目標 or 実績.</summary>
    Year,
}
