namespace Workflow.Core.Surveys.Drafts;

/// <summary>The words of every closed set of a survey (contracts §1).</summary>
public static class SurveyWords
{
    /// <summary>種別.</summary>
    public static WordSet<FieldKind> Kinds { get; } = new(
        (FieldKind.ItemNumber, "番号", "itemNumber"),
        (FieldKind.Heading, "見出し", "heading"),
        (FieldKind.Text, "文字", "text"),
        (FieldKind.LongText, "長文", "longText"),
        (FieldKind.Rating, "評価", "rating"),
        (FieldKind.Choice, "選択", "choice"),
        (FieldKind.Number, "数値", "number"),
        (FieldKind.Percentage, "割合", "percentage"),
        (FieldKind.Date, "日付", "date"),
        (FieldKind.Section, "担当課", "section"));

    /// <summary>記入.</summary>
    public static WordSet<FilledBy> FilledBy { get; } = new((Surveys.FilledBy.Coordinator, "事務局", "coordinator"), (Surveys.FilledBy.Section, "担当課", "section"));

    /// <summary>必須.</summary>
    public static WordSet<Requirement> Requirements { get; } = new(
        (Requirement.Required, "必須", "required"), (Requirement.Optional, "任意", "optional"), (Requirement.Conditional, "条件", "conditional"));

    /// <summary>集約方式.</summary>
    public static WordSet<ClosingRule> Closing { get; } = new((ClosingRule.Deadline, "期限", "deadline"), (ClosingRule.AllSections, "全課", "allSections"));

    /// <summary>未提出の扱い.</summary>
    public static WordSet<MissingRule> Missing { get; } = new((MissingRule.Missing, "未提出", "missing"), (MissingRule.SubmitIfComplete, "完成なら提出", "submitIfComplete"));

    /// <summary>評価の印字.</summary>
    public static WordSet<RatingWidth> RatingWidths { get; } = new((RatingWidth.Half, "半角", "half"), (RatingWidth.Full, "全角", "full"));

    /// <summary>複数課の扱い.</summary>
    public static WordSet<SharedItemRule> SharedItems { get; } = new((SharedItemRule.Each, "個別", "each"), (SharedItemRule.Lead, "主担当", "lead"));

    /// <summary>承認.</summary>
    public static WordSet<ApprovalRule> Approvals { get; } = new((ApprovalRule.None, "なし", "none"), (ApprovalRule.SectionHead, "課長", "sectionHead"));

    /// <summary>方向.</summary>
    public static WordSet<IndicatorDirection> Directions { get; } = new(
        (IndicatorDirection.Up, "↑", "up"), (IndicatorDirection.Keep, "→", "keep"), (IndicatorDirection.Down, "↓", "down"), (IndicatorDirection.Value, "数値", "value"));
}
