using Workflow.Application.Ports;
using Workflow.Simulation.World;

namespace Workflow.Simulation.Memory;

/// <summary>Ports in memory: the pure logic, fast.</summary>
internal sealed class MemoryWorld : IWorld
{
    private readonly Faults faults;
    private readonly LibraryStore library;
    private readonly LedgerStore ledger = new();
    private readonly PostOffice post = new();
    private readonly Random delays;
    private readonly bool hasCards;

    public MemoryWorld(int seed, double faultRate)
    {
        Clock = new VirtualClock(MadeUpSurvey.Start);
        faults = new Faults(new Random(seed + 1), Clock, faultRate);
        library = new LibraryStore(Clock, new Random(seed + 2));
        delays = new Random(seed + 3);
        hasCards = seed % 2 == 0;
    }

    public VirtualClock Clock { get; }

    public int Faults => faults.Count;

    /// <summary>The library, for accidents of one's own.</summary>
    public LibraryStore Library => library;

    /// <summary>What left the house, whole.</summary>
    public PostOffice Post => post;

    /// <summary>The ledger, for accidents of one's own.</summary>
    public LedgerStore Ledger => ledger;

    public IEnumerable<SeenFile> Files => library.All.Select(f => new SeenFile(f.Id, f.Name));

    public IReadOnlyList<LeftNotice> Mails => [.. post.Mails.Select(m => new LeftNotice(m.At, m.Notice.Key.Value))];

    public IReadOnlyList<LeftNotice> Cards => [.. post.Cards.Select(m => new LeftNotice(m.At, m.Notice.Key.Value))];

    public IReadOnlyList<string> Overwrites => library.Overwrites;

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> History => ledger.History.ToDictionary(h => h.Key, h => h.Value.Columns);

    public ReadOnlyMemory<byte>? Content(FileId file) => library.Get(file) is { } state ? state.Content : (ReadOnlyMemory<byte>?)null;

    public bool Save(FileId file, ReadOnlyMemory<byte> content, string by)
    {
        var exists = library.Get(file) is not null;
        if (exists)
        {
            library.Save(file, content, by, TimeSpan.FromSeconds(delays.Next(60)));
        }

        return exists;
    }

    public bool Delete(FileId file)
    {
        library.Delete(file);
        return true;
    }

    public bool Meddle(Random random)
    {
        var items = ledger.Items.ToArray();
        var item = items[random.Next(items.Length)];
        switch (random.Next(4))
        {
            case 0:
                ledger.EditByHand(item.Id, "State", "受理");
                break;
            case 1:
                ledger.EditByHand(item.Id, "Record", "たぶん不要");
                break;
            case 2:
                ledger.EditByHand(item.Id, "Record", "");
                break;
            default:
                ledger.DeleteByHand(item.Id);
                break;
        }

        return true;
    }

    public Task RunAsync(Func<Task> work) => work();

    public void Calm() => faults.EndsAt = Clock.GetUtcNow();

    public EngineProcess Start(string host, PlainFiles files, Random random)
    {
        var notices = new MemoryNotices(post, Clock, faults) { HasCards = hasCards, HasActivity = hasCards };
        var ports = new EnginePorts(new MemoryLibrary(library, faults), new MemoryLedger(ledger, faults), notices, notices, new UnlimitedMeter(Clock));
        return new EngineProcess(ports, files, Clock, random, host);
    }

    public bool IsKill(Exception exception) => exception is EngineKilledException;

    public void Dispose()
    {
    }
}
