using Workflow.Application.Engine.Planning;
using Workflow.Application.Engine.Steps;

namespace Workflow.Application.Engine;

/// <summary>All kinds of steps.</summary>
internal sealed class EngineSteps
{
    private readonly Dictionary<StepKind, IEngineStep> steps;

    public EngineSteps(EngineServices services, LookMemory looks)
    {
        IEngineStep[] all =
        [
            new StartStep(),
            new RegisterStep(services, new FolderHistory(services)),
            new WithdrawStep(),
            new DeliverStep(services, new NoticeAddresses(services.People)),
            new AnnounceStep(),
            new IssueStep(services),
            new ReissueStep(services),
            new AccessStep(services),
            new CloseStep(services),
            new LookStep(services, looks),
            new RemindStep(),
            new UnfreezeStep(services),
            new ConsolidateStep(services, new ReportSource(services)),
            new FreezeStep(services),
            new BookStep(services),
        ];
        steps = all.ToDictionary(s => s.Kind);
    }

    /// <summary>The step of a kind.</summary>
    public IEngineStep Of(StepKind kind) => steps[kind];
}
