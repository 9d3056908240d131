using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Simulation.Staff;

namespace Workflow.Simulation.World;

/// <summary>Everything that outlives an engine: library, lists, post office, people, clock.</summary>
internal sealed class City
{
    public City(int seed, double faultRate)
    {
        Random = new Random(seed);
        Clock = new VirtualClock(MadeUpSurvey.Start);
        Faults = new Faults(new Random(seed + 1), Clock, faultRate) { EndsAt = MadeUpSurvey.Due.AddDays(20) };
        Library = new LibraryStore(Clock, new Random(seed + 2));
        Survey = MadeUpSurvey.Make(Random);
        var plan = new AssignmentPlan(Survey);
        Staff = [.. plan.Sections.Select((s, i) => new SectionStaff(Library, Clock, new Random(seed + 100 + i), plan.For(s.Code)))];
        HasCards = Random.Next(2) == 0;
    }

    public Random Random { get; }

    public VirtualClock Clock { get; }

    public Faults Faults { get; }

    public LibraryStore Library { get; }

    public LedgerStore Ledger { get; } = new();

    public PostOffice Post { get; } = new();

    public PlainFiles Files { get; } = new();

    public Survey Survey { get; }

    public IReadOnlyList<SectionStaff> Staff { get; }

    public bool HasCards { get; }

    /// <summary>A process as it starts: with nothing in memory.</summary>
    public EngineProcess Start(string host)
    {
        var library = new MemoryLibrary(Library, Faults);
        var notices = new MemoryNotices(Post, Clock, Faults) { HasCards = HasCards, HasActivity = HasCards };
        return new EngineProcess(library, new MemoryLedger(Ledger, Faults), notices, notices, Files, Clock, Random, host);
    }
}
