using Workflow.Application.Ports;
using Workflow.Core.Findings;

namespace Workflow.Application.UseCases;

/// <summary>What came of an act.</summary>
/// <typeparam name="T">What it returns.</typeparam>
/// <param name="Status">How it ended.</param>
/// <param name="Value">Set when Done or Unchanged; with other endings where it helps.</param>
/// <param name="Code">A stable code for endings other than Done, for example <c>sectionClosed</c>; see docs/findings.md.</param>
/// <param name="Findings">With <see cref="ActStatus.Invalid"/>.</param>
/// <param name="RetryAt">With <see cref="ActStatus.TryLater"/> and <see cref="ActStatus.NotYetSaved"/>.</param>
public sealed record Act<T>(ActStatus Status, T? Value, string Code = "", IReadOnlyList<Finding>? Findings = null, DateTimeOffset? RetryAt = null)
    where T : class
{
    /// <summary>Whether it is done, now or before.</summary>
    public bool IsDone => Status is ActStatus.Done or ActStatus.Unchanged;
}

/// <summary>Makes <see cref="Act{T}"/>s.</summary>
public static class Act
{
    /// <summary>Recorded.</summary>
    public static Act<T> Done<T>(T value)
        where T : class => new(ActStatus.Done, value);

    /// <summary>Was so already.</summary>
    public static Act<T> Unchanged<T>(T value)
        where T : class => new(ActStatus.Unchanged, value);

    /// <summary>Not possible now.</summary>
    public static Act<T> NotPossible<T>(string code)
        where T : class => new(ActStatus.NotPossible, null, code);

    /// <summary>Stopped by findings.</summary>
    public static Act<T> Invalid<T>(string code, IReadOnlyList<Finding> findings, T? value = null)
        where T : class => new(ActStatus.Invalid, value, code, findings);

    /// <summary>A call that did not end well.</summary>
    public static Act<T> Of<T>(PortResult result)
        where T : class => result.Status == PortStatus.NotFound
        ? new(ActStatus.NotFound, null, "notFound")
        : new(ActStatus.TryLater, null, result.Status == PortStatus.Refused ? "serviceRefuses" : "serviceBusy", null, result.Fault?.RetryAt);
}
