using Workflow.Application.Ports;

namespace Workflow.Application.Ledger;

/// <summary>How a submission came about.</summary>
public enum SubmissionWay
{
    /// <summary>By pane, dashboard or API.</summary>
    Act,

    /// <summary>By the workbook's own cell <c>Workflow_Submit</c>.</summary>
    Cell,

    /// <summary>自動: complete at the deadline.</summary>
    Automatic,

    /// <summary>代理提出 by the coordinator.</summary>
    Proxy,
}

/// <summary>What the section's head said of a submission.</summary>
public enum Approval
{
    /// <summary>Nobody was asked.</summary>
    NotNeeded,

    /// <summary>承認待ち.</summary>
    Pending,

    /// <summary>承認.</summary>
    Approved,

    /// <summary>不承認: it does not count.</summary>
    Rejected,
}

/// <summary>One recorded submission. Once in the ledger it is never changed, but for the approval.</summary>
public sealed record Submission
{
    /// <summary>From 1 within the section.</summary>
    public required int Number { get; init; }

    /// <summary>受付番号.</summary>
    public required string Receipt { get; init; }

    /// <summary>The immutable copy.</summary>
    public required FileId Copy { get; init; }

    /// <summary>Digest of the normalised answers; see <see cref="Files.AnswersDigest"/>.</summary>
    public required string Digest { get; init; }

    /// <summary>Content version of the section's workbook when it was read.</summary>
    public required string FileVersion { get; init; }

    /// <summary>版 of the workbook.</summary>
    public required int Issue { get; init; }

    /// <summary>Which definition the workbook was made from.</summary>
    public required int Definition { get; init; }

    /// <summary>When it was handed in: for an act its time, for a cell the time the file was saved.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>How.</summary>
    public required SubmissionWay Way { get; init; }

    /// <summary>期限後.</summary>
    public bool Late { get; init; }

    /// <summary>未確認: how many warnings nobody confirmed.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>承認.</summary>
    public Approval Approval { get; init; }

    /// <summary>Counts of the checks at that time.</summary>
    public required Progress Progress { get; init; }
}

/// <summary>How far a workbook is.</summary>
/// <param name="Answered">Required answers that are filled.</param>
/// <param name="Total">Answers required as things stand.</param>
/// <param name="Errors">Findings that stop a submission.</param>
/// <param name="Warnings">Findings to confirm.</param>
public sealed record Progress(int Answered, int Total, int Errors, int Warnings)
{
    /// <summary>Nothing read yet.</summary>
    public static Progress None { get; } = new(0, 0, 0, 0);
}
