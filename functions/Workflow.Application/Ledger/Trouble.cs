using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>要対応: something the coordinator has to see to. Told once.</summary>
/// <param name="Key">What and whom it concerns: <c>{code}/{section or -}/{detail}</c>.</param>
/// <param name="Code">What it is; its words and its cure are in the notice texts.</param>
/// <param name="Section">担当課コード, or empty.</param>
/// <param name="Detail">A name or code that helps; no content.</param>
/// <param name="Since">When it was first seen.</param>
public sealed record Trouble(string Key, TroubleCode Code, string Section, string Detail, DateTimeOffset Since)
{
    /// <summary>A trouble with its key.</summary>
    public static Trouble Of(TroubleCode code, SectionCode? section, string detail, DateTimeOffset since) =>
        new($"{code}/{section?.Value ?? LedgerKey.NoSection}/{detail}", code, section?.Value ?? "", detail, since);
}

/// <summary>The kinds of trouble.</summary>
public enum TroubleCode
{
    /// <summary>The workbook was deleted.</summary>
    WorkbookMissing,

    /// <summary>The file is no workbook of this section and survey any more.</summary>
    WorkbookForeign,

    /// <summary>The ledger's item was edited by hand and put back.</summary>
    LedgerEdited,

    /// <summary>The ledger's item cannot be read and there is no copy of it in the history.</summary>
    LedgerUnreadable,

    /// <summary>The definition book in the library was edited; it takes effect only through the dashboard.</summary>
    BookEdited,

    /// <summary>The accepted definition's copy is missing or damaged.</summary>
    DefinitionMissing,

    /// <summary>An immutable copy of a submission is missing or was altered.</summary>
    CopyAltered,

    /// <summary>The service refuses: a right is missing, or a limit was reached.</summary>
    ServiceRefuses,

    /// <summary>The service has not given a usable answer for a long time.</summary>
    ServiceSilent,

    /// <summary>It is not known whether a card or a feed entry arrived.</summary>
    NoticeUnknown,

    /// <summary>A notice could not be sent.</summary>
    NoticeFailed,

    /// <summary>A section has nobody to write to.</summary>
    NoAddress,

    /// <summary>The file is still open, so write access could not be taken away.</summary>
    StillOpen,
}
