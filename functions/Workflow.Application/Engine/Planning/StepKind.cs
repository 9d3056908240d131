namespace Workflow.Application.Engine.Planning;

/// <summary>The engine's steps, in the order in which due ones are taken: what was decided is told before more is decided, the deadline goes before the rest.</summary>
public enum StepKind
{
    /// <summary>Put back a ledger item that was edited by hand.</summary>
    Repair,

    /// <summary>Open the survey: the day of distribution has come.</summary>
    Start,

    /// <summary>Make an entry for a section.</summary>
    Register,

    /// <summary>Retire the entry of a section that is no longer in the definition.</summary>
    Withdraw,

    /// <summary>Send what is still to be told.</summary>
    Deliver,

    /// <summary>Tell a section what the coordinator decided: extension, cancellation, change, reminder by hand.</summary>
    Announce,

    /// <summary>Folder, workbook and access, then 配布.</summary>
    Issue,

    /// <summary>A new issue of the workbook with the answers carried over.</summary>
    Reissue,

    /// <summary>Let new staff into the folder and former staff out.</summary>
    Access,

    /// <summary>The deadline: 自動提出 or 未提出.</summary>
    Close,

    /// <summary>Read a workbook that changed, check it, record a submission by its own cell.</summary>
    Look,

    /// <summary>督促.</summary>
    Remind,

    /// <summary>Give write access back.</summary>
    Unfreeze,

    /// <summary>Make and publish the report.</summary>
    Consolidate,

    /// <summary>Take write access away.</summary>
    Freeze,

    /// <summary>See whether the definition book that people see was edited.</summary>
    Book,
}
