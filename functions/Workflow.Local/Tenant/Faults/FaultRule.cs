namespace Workflow.Local.Tenant;

/// <summary>When a fault strikes.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Probability">0 to 1, for every call that fits.</param>
public sealed record FaultRule(FaultKind Kind, double Probability)
{
    /// <summary>The operation it strikes, as the meter names it (<c>PUT /drives/{drive}/items/{item}/content</c>), its beginning before a final <c>*</c>, or <c>*</c>.</summary>
    public string Operation { get; init; } = "*";

    /// <summary>How often it strikes at most.</summary>
    public int AtMost { get; init; } = int.MaxValue;

    /// <summary>Calls that fit and pass before it can strike.</summary>
    public int After { get; init; }

    /// <summary>How long a stall lasts.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Seconds in Retry-After.</summary>
    public int RetryAfter { get; init; } = 10;

    internal bool Fits(string operation) =>
        Operation == operation || (Operation.EndsWith('*') && operation.StartsWith(Operation.AsSpan(0, Operation.Length - 1), StringComparison.Ordinal));
}
