using System.Diagnostics;
using System.Diagnostics.Metrics;
using Workflow.Core.Checks;

namespace Workflow.Application.Engine;

/// <summary>Figures and spans of the engine for the operator: kinds of steps and statuses only, no ids of people and no names.</summary>
public static class EngineMetrics
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Workflow.Engine";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Sweeps = Meter.CreateCounter<long>("workflow.engine.sweeps", "{sweep}", "Sweeps that could list the surveys");
    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("workflow.engine.steps", "{step}", "Steps performed, by kind");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("workflow.engine.failures", "{step}", "Steps that failed, by status");

    private static readonly Counter<long> Findings = Meter.CreateCounter<long>("workflow.check.findings", "{finding}", "Findings of checked answers, by code and by what was checked");

    /// <summary>Spans of the engine, in W3C trace context.</summary>
    internal static ActivitySource Source { get; } = new(Name);

    /// <summary>Counts a sweep that could list the surveys: the engine's sign of life, for whoever watches over it.</summary>
    internal static void Swept() => Sweeps.Add(1);

    /// <summary>Counts the findings of a check: <c>workbook</c> for one read from the library or handed in, <c>pane</c> for rows that somebody is typing.</summary>
    internal static void Found(CheckResult result, string source)
    {
        foreach (var finding in result.Findings)
        {
            Findings.Add(1, new KeyValuePair<string, object?>("code", finding.Code), new KeyValuePair<string, object?>("source", source));
        }
    }

    /// <summary>Counts what a call of the engine did.</summary>
    internal static void Count(AdvanceOutcome outcome)
    {
        foreach (var step in outcome.Done)
        {
            Steps.Add(1, new KeyValuePair<string, object?>("kind", step.Kind.ToString()));
        }

        foreach (var (_, result) in outcome.Failures)
        {
            Failures.Add(1, new KeyValuePair<string, object?>("status", result.Status.ToString()));
        }
    }
}
