using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.UseCases;

namespace Workflow.Simulation.World;

/// <summary>One process that runs an engine: its memory goes when it is killed, the world stays.</summary>
internal sealed class EngineProcess : IDisposable
{
    private readonly LibraryWatch watch;
    private readonly IDisposable? owner;

    public EngineProcess(EnginePorts ports, PlainFiles files, TimeProvider clock, Random random, string host)
    {
        owner = ports.Owner;
        var settings = new EngineSettings { Parallelism = 1, Host = host };
        Services = new EngineServices(
            ports.Library, new SurveyLedger(ports.Ledger), ports.Notices, ports.People, files, new DefinitionStore(ports.Library, files),
            new NoticeComposer(new NoticeLinks(new Uri("https://dashboard.example/"))), ports.Meter, clock, settings);
        watch = new LibraryWatch(ports.Library, clock);
        Engine = new SurveyEngine(Services, watch, new Random(random.Next()));
        Submit = new SubmitSection(Services, Engine);
    }

    public EngineServices Services { get; }

    public SurveyEngine Engine { get; }

    public SubmitSection Submit { get; }

    public void Dispose()
    {
        watch.Dispose();
        owner?.Dispose();
    }
}
