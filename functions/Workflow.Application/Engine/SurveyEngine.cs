using System.Collections.Concurrent;
using System.Globalization;
using Workflow.Application.Engine.Steps;
using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Engine;

/// <summary>
/// Brings Microsoft 365 to the state that a definition describes: reads definition, ledger and library, derives what is due, and does it, one idempotent step at a
/// time. A click, the timer, a notification and a restart all call <see cref="AdvanceAsync"/>. Safe for concurrent use; for one survey one call acts at a time.
/// </summary>
public sealed class SurveyEngine
{
    private static readonly TimeSpan ShortWait = TimeSpan.FromMinutes(1);

    private readonly EngineServices services;
    private readonly LibraryWatch watch;
    private readonly LookMemory looks = new();
    private readonly Backoff backoff = new();
    private readonly EngineSteps steps;
    private readonly Random random;
    private readonly ConcurrentDictionary<SurveyId, byte> busy = new();

    /// <summary>An engine with an empty memory, as after a restart.</summary>
    /// <param name="services">The world.</param>
    /// <param name="watch">The library's changes, shared by all engines of the process.</param>
    /// <param name="random">Names the runs; two engines must not have the same seed.</param>
    public SurveyEngine(EngineServices services, LibraryWatch watch, Random random)
    {
        this.services = services;
        this.watch = watch;
        this.random = random;
        steps = new EngineSteps(services, looks);
    }

    /// <summary>Does what is due for a survey, within a budget.</summary>
    public async Task<AdvanceOutcome> AdvanceAsync(SurveyId survey, AdvanceBudget budget, CancellationToken cancellationToken)
    {
        if (!busy.TryAdd(survey, 0))
        {
            return AdvanceOutcome.Of(AdvanceEnding.Busy, services.Time.GetUtcNow() + ShortWait, PortResult.Done);
        }

        try
        {
            var lease = new Lease(services.Ledger, services.Settings, services.Time, RunName());
            var advance = new Advance(services, watch, looks, backoff, steps, lease, survey, budget);
            return await advance.RunAsync(cancellationToken);
        }
        finally
        {
            busy.TryRemove(survey, out _);
        }
    }

    /// <summary>The survey as it stands, for a plan or a page; changes nothing.</summary>
    public async Task<PortResult<SurveyState>> StateAsync(SurveyId survey, CancellationToken cancellationToken) =>
        (await new StateLoader(services, watch, looks).LoadAsync(survey, cancellationToken)).Map(l => l.State);

    /// <summary>What use cases need to know to work on one section: the scene, and the library as last seen, which costs nothing.</summary>
    internal SurveyState StateOf(UseCases.SectionScene scene) => new()
    {
        Design = scene.Design,
        Survey = scene.Survey,
        Sections = new Dictionary<SectionCode, Ledger.SectionEntry> { [scene.Entry.Section] = scene.Entry },
        Library = watch.Last,
        Settings = services.Settings,
    };

    /// <summary>The same with the library as it is now.</summary>
    internal async Task<PortResult<SurveyState>> FreshStateOfAsync(UseCases.SectionScene scene, CancellationToken cancellationToken) =>
        (await watch.RefreshAsync(cancellationToken)).Map(sight => StateOf(scene) with { Library = sight });

    private string RunName()
    {
        lock (random)
        {
            return random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
        }
    }
}
