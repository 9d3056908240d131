namespace Workflow.Microsoft365.Graph.Tracing;

/// <summary>One Graph call as the trace keeps it; either side of the wire can make one.</summary>
/// <param name="At">When it was answered.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The whole address.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="ResourceUnits">What it cost (see <see cref="Pipeline.ResourceUnitCost"/>).</param>
public sealed record GraphCallRecord(DateTimeOffset At, string Method, string Url, int Status, int ResourceUnits)
{
    /// <summary>The request's headers; the trace leaves <c>Authorization</c> out by itself.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RequestHeaders { get; init; } = [];

    /// <summary>The request's body when it is JSON, else empty.</summary>
    public ReadOnlyMemory<byte> RequestJson { get; init; }

    /// <summary>The answer's headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders { get; init; } = [];

    /// <summary>The answer's body when it is JSON, else empty.</summary>
    public ReadOnlyMemory<byte> ResponseJson { get; init; }
}
