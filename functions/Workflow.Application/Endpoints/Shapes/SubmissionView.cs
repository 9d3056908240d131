using Workflow.Application.Ledger;

namespace Workflow.Application.Endpoints.Shapes;

/// <summary>One recorded submission.</summary>
public sealed record SubmissionView
{
    /// <summary>第n回, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>受付番号.</summary>
    public required string Receipt { get; init; }

    /// <summary>When it counts as handed in.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who handed it in; <c>-</c> for the system.</summary>
    public required string By { get; init; }

    /// <summary>How.</summary>
    public required SubmissionWay Way { get; init; }

    /// <summary>期限後.</summary>
    public required bool Late { get; init; }

    /// <summary>未確認: warnings nobody confirmed.</summary>
    public required int Unconfirmed { get; init; }

    /// <summary>承認.</summary>
    public required Approval Approval { get; init; }

    /// <summary>版 of the workbook.</summary>
    public required int Issue { get; init; }

    /// <summary>Counts of the checks at that time.</summary>
    public required ProgressView Progress { get; init; }

    /// <summary>Digest of the answers it vouches for.</summary>
    public required string AnswersDigest { get; init; }

    /// <summary>Whether this is the one that prints in the report.</summary>
    public required bool Counts { get; init; }
}
