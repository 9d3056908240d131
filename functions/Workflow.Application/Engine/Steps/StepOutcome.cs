using Workflow.Application.Ledger;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>What a step came to. It has done its work outside; what it wants written stands here, and the engine writes many at once.</summary>
internal sealed record StepOutcome
{
    /// <summary>The section's entry as it should be.</summary>
    public SectionEntry? Section { get; init; }

    /// <summary>The survey's entry as it should be.</summary>
    public SurveyEntry? Survey { get; init; }

    /// <summary>Something the coordinator should know.</summary>
    public IReadOnlyList<Trouble> Troubles { get; init; } = [];

    /// <summary>Why the step is not done: it is tried again later.</summary>
    public PortResult? Failure { get; init; }

    /// <summary>Nothing to write, nothing wrong.</summary>
    public static StepOutcome Nothing { get; } = new();

    /// <summary>Write the section's entry.</summary>
    public static StepOutcome Write(SectionEntry entry) => new() { Section = entry };

    /// <summary>Write the survey's entry.</summary>
    public static StepOutcome Write(SurveyEntry entry) => new() { Survey = entry };

    /// <summary>Try again later.</summary>
    public static StepOutcome Failed(PortResult failure) => new() { Failure = failure };

    /// <summary>The same with something to tell.</summary>
    public StepOutcome With(params Trouble[] troubles) => this with { Troubles = [.. Troubles, .. troubles] };
}
