namespace Workflow.Workbooks.Definitions;

/// <summary>One column of a sheet, or one row of 調査: its header and the property of the JSON form that it holds.</summary>
/// <param name="Header">As written.</param>
/// <param name="Property">As in docs/survey.schema.json.</param>
internal sealed record BookHeader(string Header, string Property);

/// <summary>The fixed headers of the sheets (contracts §1), in the order in which they are written.</summary>
internal static class BookHeaders
{
    /// <summary>Between 前年度 and a field's 見出し.</summary>
    public const string PriorPrefix = "前年度";

    /// <summary>The end of a target column.</summary>
    public const string Target = "目標";

    /// <summary>The end of an actual column.</summary>
    public const string Actual = "実績";

    /// <summary>The columns of 調査.</summary>
    public static IReadOnlyList<BookHeader> SurveyColumns { get; } = [new("項目", "項目"), new("値", "値")];

    /// <summary>The rows of 調査.</summary>
    public static IReadOnlyList<BookHeader> SurveyRows { get; } =
    [
        new("調査ID", "id"), new("計画名", "planName"), new("調査名", "name"), new("対象年度", "year"), new("提出期限", "dueAt"), new("配布日", "distributeAt"),
        new("督促日", "reminderOffsets"), new("督促時刻", "reminderTime"), new("依頼文", "letter"), new("事務局", "coordinator"), new("事務局メール", "coordinatorMail"),
        new("集約方式", "closing"), new("未提出の扱い", "missing"), new("評価の印字", "ratingWidth"), new("複数課の扱い", "sharedItems"), new("承認", "approval"),
        new("未回答の印字", "unansweredText"),
    ];

    /// <summary>The columns of 様式.</summary>
    public static IReadOnlyList<BookHeader> Form { get; } =
    [
        new("見出し", "label"), new("キー", "key"), new("種別", "kind"), new("記入", "filledBy"), new("必須", "requirement"), new("条件", "condition"),
        new("選択肢", "choices"), new("最小文字数", "minLength"), new("最大文字数", "maxLength"), new("前年度", "priorKey"), new("幅", "width"), new("結合", "merged"),
        new("印字", "print"), new("説明", "description"),
    ];

    /// <summary>The columns of 評価区分.</summary>
    public static IReadOnlyList<BookHeader> Scale { get; } =
        [new("コード", "code"), new("名称", "name"), new("説明", "description"), new("理由必須", "reasonRequired"), new("点数", "points"), new("色", "color")];

    /// <summary>The columns of 担当課.</summary>
    public static IReadOnlyList<BookHeader> Sections { get; } =
    [
        new("コード", "code"), new("名称", "name"), new("メール", "mail"), new("グループID", "groupId"), new("担当者", "staff"), new("承認者", "approver"),
        new("前身コード", "predecessors"),
    ];

    /// <summary>The fixed columns of 項目; the form's own stand after ID.</summary>
    public static IReadOnlyList<BookHeader> Items { get; } = [new("ID", "id"), new("担当課", "sections"), new("タグ", "tags"), new("再掲元", "repostedFrom")];

    /// <summary>The fixed columns of 指標; the heading columns stand after ID, the year columns last.</summary>
    public static IReadOnlyList<BookHeader> Indicators { get; } =
    [
        new("ID", "id"), new("カテゴリ", "category"), new("関連事業", "relatedItems"), new("成果目標", "outcome"), new("指標名", "name"), new("単位", "unit"),
        new("方向", "direction"), new("基準値", "baseline"), new("基準時点", "baselineDate"), new("担当課", "sections"),
    ];

    /// <summary>The fixed columns of 前年度.</summary>
    public static IReadOnlyList<BookHeader> Prior { get; } = [new("項目ID", "item"), new("担当課", "section")];

    /// <summary>The columns of 本文.</summary>
    public static IReadOnlyList<BookHeader> Texts { get; } = [new("見出し", "path"), new("位置", "after"), new("文", "text")];
}
