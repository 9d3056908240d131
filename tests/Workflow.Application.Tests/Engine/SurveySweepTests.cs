using System.Diagnostics.Metrics;
using Moq;
using Workflow.Application.Engine;
using Workflow.Application.Files;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Tests.Engine;

/// <summary>The minute timer's sweep reaches every open survey, whatever happens to one of them.</summary>
public sealed class SurveySweepTests : IDisposable
{
    private static readonly PortFault Outage = new("outage");
    private static readonly PortResult<LibraryChanges> NoChanges = PortResult.Failed<LibraryChanges>(PortStatus.Throttled, Outage);
    private readonly List<LedgerItem> items = [];
    private readonly List<(string Survey, AdvanceOutcome? Outcome, Exception? Defect)> told = [];
    private readonly Mock<ILedger> ledger = new();
    private readonly Mock<ISurveyLibrary> library = new();
    private readonly LibraryWatch watch;
    private readonly SurveySweep sweep;
    private readonly SurveyLedger entries;

    public SurveySweepTests()
    {
        ledger.Setup(l => l.WriteAsync(It.IsAny<IReadOnlyList<LedgerWrite>>(), It.IsAny<CancellationToken>())).ReturnsAsync((IReadOnlyList<LedgerWrite> writes, CancellationToken _) =>
            [.. writes.Cast<LedgerWrite.Add>().Select(add => PortResult.Ok(Keep(add)))]);
        ledger.Setup(l => l.AppendAsync(It.IsAny<IReadOnlyList<HistoryItem>>(), It.IsAny<CancellationToken>())).ReturnsAsync(
            (IReadOnlyList<HistoryItem> history, CancellationToken _) => [.. history.Select(_ => PortResult.Done)]);
        ledger.Setup(l => l.HistoryAsync(It.IsAny<SurveyId>(), It.IsAny<string?>(), It.IsAny<bool>(), It.IsAny<CancellationToken>())).ReturnsAsync(PortResult.Ok<IReadOnlyList<HistoryItem>>([]));
        ledger.Setup(l => l.SectionAsync("-", It.IsAny<CancellationToken>())).ReturnsAsync(() => PortResult.Ok<IReadOnlyList<LedgerItem>>(items));
        ledger.Setup(l => l.SurveyAsync(It.IsAny<SurveyId>(), It.IsAny<CancellationToken>())).ReturnsAsync(PortResult.Failed<IReadOnlyList<LedgerItem>>(PortStatus.Throttled, Outage));
        entries = new SurveyLedger(ledger.Object);
        library.Setup(l => l.ChangesAsync(It.IsAny<string?>(), It.IsAny<CancellationToken>())).ReturnsAsync(NoChanges);
        var files = Mock.Of<ISurveyFiles>();
        var services = new EngineServices(
            library.Object, entries, Mock.Of<INotices>(), Mock.Of<IPeople>(), files, new DefinitionStore(library.Object, files), new NoticeComposer(new NoticeLinks(null)),
            Mock.Of<IResourceMeter>(), TimeProvider.System, new EngineSettings());
        watch = new LibraryWatch(library.Object, TimeProvider.System);
        sweep = new SurveySweep(services, new SurveyEngine(services, watch, new Random(3)), (survey, outcome, defect) => told.Add((survey.Value, outcome, defect)));
    }

    [Fact]
    public async Task Sweep_ReachesEveryOpenSurvey_AndNoCancelledOne()
    {
        await AddAsync("r1", SurveyPhase.Cancelled);
        await AddAsync("r2", SurveyPhase.Running);
        await AddAsync("r3", SurveyPhase.Running);

        Assert.True(await sweep.RunAsync(TimeSpan.FromMinutes(4), CancellationToken.None));

        Assert.Equal(["r2", "r3"], told.Select(t => t.Survey));
        Assert.All(told, t => Assert.Equal(AdvanceEnding.Waiting, t.Outcome!.Ending));
    }

    [Fact]
    public async Task Sweep_OneSurveyFailsByADefect_TheOthersGoOn()
    {
        await AddAsync("r2", SurveyPhase.Running);
        await AddAsync("r3", SurveyPhase.Running);
        library.SetupSequence(l => l.ChangesAsync(It.IsAny<string?>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("defect")).ReturnsAsync(NoChanges);

        Assert.True(await sweep.RunAsync(TimeSpan.FromMinutes(4), CancellationToken.None));

        Assert.IsType<InvalidOperationException>(told[0].Defect);
        Assert.Equal("r3", told[1].Survey);
        Assert.Null(told[1].Defect);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Sweep_GivesASignOfLife_OnlyWhenItReachesTheLedger(bool reached, int signs)
    {
        if (!reached)
            ledger.Setup(l => l.SectionAsync("-", It.IsAny<CancellationToken>())).ReturnsAsync(PortResult.Failed<IReadOnlyList<LedgerItem>>(PortStatus.Throttled, Outage));
        var seen = 0L;
        var here = new AsyncLocal<bool> { Value = true };
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "workflow.engine.sweeps")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) =>
        {
            if (here.Value)
                seen += value;
        });
        listener.Start();

        Assert.Equal(reached, await sweep.RunAsync(TimeSpan.FromMinutes(4), CancellationToken.None));

        Assert.Equal(signs, seen);
    }

    [Fact]
    public async Task Sweep_WithoutTime_BeginsNothing()
    {
        await AddAsync("r2", SurveyPhase.Running);

        Assert.True(await sweep.RunAsync(TimeSpan.Zero, CancellationToken.None));

        Assert.Empty(told);
    }

    [Fact]
    public async Task Sweep_WithoutAList_SaysSo()
    {
        ledger.Setup(l => l.SectionAsync("-", It.IsAny<CancellationToken>())).ReturnsAsync(PortResult.Failed<IReadOnlyList<LedgerItem>>(PortStatus.Throttled, Outage));

        Assert.False(await sweep.RunAsync(TimeSpan.FromMinutes(4), CancellationToken.None));
    }

    public void Dispose() => watch.Dispose();

    private async Task AddAsync(string id, SurveyPhase phase)
    {
        var edition = new DefinitionEdition(1, new FileId("d"), "x", DateTimeOffset.UnixEpoch, "jimukyoku@midorino.example");
        var entry = new SurveyEntry { Survey = new SurveyId(id), Name = "進捗調査", Phase = phase, Definitions = [edition] };
        var saved = await entries.SaveAsync(new Stored<SurveyEntry>("", "", entry), entry, CancellationToken.None);
        Assert.True(saved.IsOk);
    }

    private LedgerItem Keep(LedgerWrite.Add add)
    {
        var item = new LedgerItem($"{items.Count + 1}", "1", add.Columns);
        items.Add(item);
        return item;
    }
}
