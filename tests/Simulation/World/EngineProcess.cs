using Workflow.Application.Engine;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Application.UseCases;

namespace Workflow.Simulation.World;

/// <summary>One process that runs an engine: its memory goes when it is killed, the world stays.</summary>
internal sealed class EngineProcess : IDisposable
{
    private readonly LibraryWatch watch;

    public EngineProcess(ISurveyLibrary library, ILedger ledger, INotices notices, IPeople people, ISurveyFiles files, TimeProvider clock, Random random, string host)
    {
        var settings = new EngineSettings { Parallelism = 1, Host = host };
        Services = new EngineServices(
            library, new SurveyLedger(ledger), notices, people, files, new DefinitionStore(library, files),
            new NoticeComposer(new NoticeLinks(new Uri("https://dashboard.example/"))), new UnlimitedMeter(clock), clock, settings);
        watch = new LibraryWatch(library, clock);
        Engine = new SurveyEngine(Services, watch, new Random(random.Next()));
        Submit = new SubmitSection(Services, Engine);
    }

    public EngineServices Services { get; }

    public SurveyEngine Engine { get; }

    public SubmitSection Submit { get; }

    public void Dispose() => watch.Dispose();
}
