using System.Diagnostics.CodeAnalysis;

namespace Workflow.Microsoft365.Graph;

/// <summary>What a Graph call came to: either <see cref="Value"/> or <see cref="Fault"/>, never both, never neither.</summary>
/// <typeparam name="T">What the call answers.</typeparam>
public sealed record GraphResult<T>
    where T : notnull
{
    private GraphResult(T? value, GraphFault? fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>The answer, when the call succeeded.</summary>
    public T? Value { get; }

    /// <summary>What went wrong, when it did not.</summary>
    public GraphFault? Fault { get; }

    /// <summary>Whether there is an answer.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Succeeded => Fault is null;

    /// <summary>A successful result.</summary>
    public static implicit operator GraphResult<T>(T value) => new(value, null);

    /// <summary>A failed result.</summary>
    public static implicit operator GraphResult<T>(GraphFault fault) => new(default, fault);

    /// <summary>The same result with its value turned into another.</summary>
    public GraphResult<TOther> Map<TOther>(Func<T, TOther> map)
        where TOther : notnull => Succeeded ? map(Value) : Fault;

    /// <summary>Goes on with the value, or hands the fault through.</summary>
    public async Task<GraphResult<TOther>> ThenAsync<TOther>(Func<T, Task<GraphResult<TOther>>> next)
        where TOther : notnull => Succeeded ? await next(Value) : Fault;
}
