namespace Workflow.Core.Questionnaires;

/// <summary>The keys of the sheet 指標 besides the form's heading keys and the year columns (contracts §2, §8).</summary>
public static class IndicatorFields
{
    /// <summary>The indicator's row id (hidden column A).</summary>
    public const string Id = "id";

    /// <summary>カテゴリ.</summary>
    public const string Category = "category";

    /// <summary>関連事業.</summary>
    public const string Related = "related";

    /// <summary>成果目標.</summary>
    public const string Outcome = "outcome";

    /// <summary>指標名.</summary>
    public const string Name = "name";

    /// <summary>単位.</summary>
    public const string Unit = "unit";

    /// <summary>方向.</summary>
    public const string Direction = "direction";

    /// <summary>基準値.</summary>
    public const string Baseline = "baseline";

    /// <summary>基準時点.</summary>
    public const string BaselineDate = "baseline_date";

    /// <summary>備考: open to the section; W403 asks for it.</summary>
    public const string Note = "note";
}
