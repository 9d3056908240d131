namespace Workflow.Application.Endpoints.Shapes;

/// <summary>差戻し.</summary>
/// <param name="Reason">Why; told to the section.</param>
/// <param name="DueAt">The section's new deadline; null = three business days when its deadline has passed, else unchanged.</param>
public sealed record ReturnRequest(string? Reason, DateTimeOffset? DueAt = null);

/// <summary>An act with a reason (不承認, 締切, 中止).</summary>
/// <param name="Reason">Why.</param>
public sealed record ReasonRequest(string? Reason);

/// <summary>延長.</summary>
/// <param name="DueAt">The new deadline.</param>
/// <param name="Reason">Why; told to those concerned.</param>
/// <param name="Sections">Whom; absent or empty = all.</param>
public sealed record ExtendRequest(DateTimeOffset? DueAt, string? Reason, IReadOnlyList<string>? Sections = null);

/// <summary>再開.</summary>
/// <param name="DueAt">The new deadline.</param>
/// <param name="Reason">Why; told to the sections.</param>
public sealed record ReopenRequest(DateTimeOffset? DueAt, string? Reason);

/// <summary>督促 by hand.</summary>
/// <param name="Sections">Whom; absent or empty = all who have not handed in.</param>
/// <param name="Text">Words of the coordinator's own.</param>
public sealed record RemindRequest(IReadOnlyList<string>? Sections = null, string? Text = null);

/// <summary>表記統一.</summary>
/// <param name="Row">Assignment id.</param>
/// <param name="Field">Field key.</param>
/// <param name="Value">What prints instead; empty clears the answer.</param>
/// <param name="Reason">Why; told to the section.</param>
public sealed record CorrectionRequest(string? Row, string? Field, string? Value, string? Reason);

/// <summary>A question or an answer.</summary>
/// <param name="Text">At most 2,000 characters.</param>
public sealed record CommentRequest(string? Text);
