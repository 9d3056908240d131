using System.Diagnostics.CodeAnalysis;

namespace Workflow.Application.Ports;

/// <summary>The ending of a call that returns nothing else.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Fault">Set unless <see cref="PortStatus.Ok"/>.</param>
public readonly record struct PortResult(PortStatus Status, PortFault? Fault = null)
{
    /// <summary>Done.</summary>
    public static PortResult Done => new(PortStatus.Ok);

    /// <summary>Whether it is done.</summary>
    public bool IsOk => Status == PortStatus.Ok;

    /// <summary>Done, with a value.</summary>
    public static PortResult<T> Ok<T>(T value)
        where T : class => new(PortStatus.Ok, value);

    /// <summary>An ending other than Ok.</summary>
    public static PortResult Failed(PortStatus status, PortFault fault) => new(status, fault);

    /// <summary>An ending other than Ok.</summary>
    public static PortResult<T> Failed<T>(PortStatus status, PortFault fault)
        where T : class => new(status, null, fault);
}

/// <summary>The ending of a call that returns a value.</summary>
/// <typeparam name="T">What it returns.</typeparam>
/// <param name="Status">How it ended.</param>
/// <param name="Value">Set when <see cref="PortStatus.Ok"/>.</param>
/// <param name="Fault">Set unless <see cref="PortStatus.Ok"/>.</param>
public readonly record struct PortResult<T>(PortStatus Status, T? Value = null, PortFault? Fault = null)
    where T : class
{
    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Status == PortStatus.Ok && Value is not null;

    /// <summary>The same ending without the value.</summary>
    public PortResult Outcome => new(Status, Fault);

    /// <summary>The same ending with another value.</summary>
    public PortResult<TOther> Map<TOther>(Func<T, TOther> map)
        where TOther : class => IsOk ? PortResult.Ok(map(Value)) : new PortResult<TOther>(Status, null, Fault);
}
