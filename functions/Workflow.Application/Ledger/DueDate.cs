namespace Workflow.Application.Ledger;

/// <summary>A deadline other than the definition's, and when it was set.</summary>
/// <param name="At">The deadline.</param>
/// <param name="SetAt">When it was set; the one set last wins.</param>
public sealed record DueDate(DateTimeOffset At, DateTimeOffset SetAt);
