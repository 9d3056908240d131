namespace Workflow.Application.Endpoints.Shapes;

/// <summary>How many sections are in which state (contracts §6). The states add up to <see cref="Total"/>.</summary>
public sealed record SectionCounts
{
    /// <summary>Sections that get a workbook.</summary>
    public required int Total { get; init; }

    /// <summary>未配布.</summary>
    public required int NotIssued { get; init; }

    /// <summary>配布済.</summary>
    public required int Issued { get; init; }

    /// <summary>記入中.</summary>
    public required int InProgress { get; init; }

    /// <summary>承認待ち.</summary>
    public required int AwaitingApproval { get; init; }

    /// <summary>提出済.</summary>
    public required int Submitted { get; init; }

    /// <summary>受理.</summary>
    public required int Accepted { get; init; }

    /// <summary>差戻し.</summary>
    public required int Returned { get; init; }

    /// <summary>未提出.</summary>
    public required int Missed { get; init; }

    /// <summary>承認待ち, 提出済 and 受理 together: handed in and not sent back.</summary>
    public required int HandedIn { get; init; }

    /// <summary>期限超過: not handed in though the section's deadline has passed. Derived, not a state.</summary>
    public required int Overdue { get; init; }
}
