namespace Workflow.Core.Consolidation;

/// <summary>What the report says beside a section's answers (contracts §6, "what prints at consolidation").</summary>
[Flags]
public enum SubmissionMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>差戻し中: returned; the last acknowledged version prints.</summary>
    Returned = 1,

    /// <summary>承認前: the section's head has not approved yet.</summary>
    Unapproved = 2,

    /// <summary>期限後: submitted after the close.</summary>
    Late = 4,

    /// <summary>自動: taken at the deadline because it was complete (未提出の扱い 完成なら提出).</summary>
    Automatic = 8,

    /// <summary>代理: handed in by the coordinator.</summary>
    ByCoordinator = 16,
}
