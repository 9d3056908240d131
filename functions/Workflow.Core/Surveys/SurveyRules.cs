namespace Workflow.Core.Surveys;

/// <summary>集約方式: when the report is made.</summary>
public enum ClosingRule
{
    /// <summary>期限: at the deadline, whatever is missing.</summary>
    Deadline,

    /// <summary>全課: when all sections have submitted.</summary>
    AllSections,
}

/// <summary>未提出の扱い: what happens at the deadline to a workbook nobody submitted.</summary>
public enum MissingRule
{
    /// <summary>未提出: it counts as missing.</summary>
    Missing,

    /// <summary>完成なら提出: without errors it counts as submitted, marked 自動.</summary>
    SubmitIfComplete,
}

/// <summary>評価の印字: the width in which ratings print.</summary>
public enum RatingWidth
{
    /// <summary>半角.</summary>
    Half,

    /// <summary>全角.</summary>
    Full,
}

/// <summary>複数課の扱い: who answers an item with several sections.</summary>
public enum SharedItemRule
{
    /// <summary>個別: each section answers its own row.</summary>
    Each,

    /// <summary>主担当: the first section answers; all are printed in one cell.</summary>
    Lead,
}

/// <summary>承認: whether the section's head approves before the coordinator receives.</summary>
public enum ApprovalRule
{
    /// <summary>なし.</summary>
    None,

    /// <summary>課長.</summary>
    SectionHead,
}
