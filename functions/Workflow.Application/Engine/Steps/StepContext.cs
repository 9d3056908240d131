using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine.Steps;

/// <summary>What a step works on.</summary>
/// <param name="State">The survey as last read.</param>
/// <param name="Step">The step.</param>
/// <param name="Now">The time of this round.</param>
/// <param name="Run">What this run of the engine remembers.</param>
internal sealed record StepContext(SurveyState State, PlannedStep Step, DateTimeOffset Now, EngineRun Run)
{
    /// <summary>The section's code.</summary>
    public SectionCode Code => Step.Section!.Value;

    /// <summary>The section's entry.</summary>
    public SectionEntry Entry => State.Sections[Code];

    /// <summary>The section as the definition has it.</summary>
    public Section Section => State.Design.Section(Code)!;

    /// <summary>Where the section stands.</summary>
    public SectionPosition Position => new(State.Design.Survey, State.Survey, Entry);
}
