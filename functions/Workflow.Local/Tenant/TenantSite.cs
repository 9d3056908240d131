using System.Security.Cryptography;
using System.Text;

namespace Workflow.Local.Tenant;

/// <summary>The tenant's inside, shared by all endpoints: options, state, store, directory, and what is due later. Used by one thread at a time.</summary>
internal sealed class TenantSite
{
    private readonly Random? random;
    private readonly PriorityQueue<Action<Transaction>, DateTimeOffset> due = new();

    public TenantSite(TenantOptions options, ITenantStore store, TenantTokens tokens, PeopleSeed people)
    {
        Options = options;
        Store = store;
        Tokens = tokens;
        // Not for secrets: ids and choices only, repeatable where a seed is given.
        random = options.Seed is { } seed ? CreateRandom(seed) : null;
        foreach (var record in store.Load())
            State.Put(record);

        People = new PeopleDirectory(people, State.People.Keys);
        Throttle = new Throttle(options.Limits, new ResourceUnitMeter());
        SiteId = $"{options.SiteHost},{Derive("collection")},{Derive("web")}";
    }

    /// <summary>Held by whoever reads or changes the tenant.</summary>
    public Lock Gate { get; } = new();

    public TenantOptions Options { get; }

    public ITenantStore Store { get; }

    public TenantTokens Tokens { get; }

    public TenantState State { get; } = new();

    public PeopleDirectory People { get; set; }

    public Throttle Throttle { get; }

    /// <summary>Graph's id of the one site.</summary>
    public string SiteId { get; }

    /// <summary>Who has which file open in a simulated Excel, by item id.</summary>
    public Dictionary<string, HashSet<string>> OpenFiles { get; } = [];

    /// <summary>Addresses without a token that were handed out.</summary>
    public TicketBox Tickets { get; } = new();

    /// <summary>Refusals of locked files so far; their bodies take turns (R10).</summary>
    public int LockRefusals { get; set; }

    /// <summary>Gives an item as its file lies in the folder at this moment; of a tenant in memory, as it is known.</summary>
    public Func<DriveItemRecord, DriveItemRecord> AsOnDisk { get; set; } = item => item;

    /// <summary>Tells the subscriptions that a drive or list changed.</summary>
    public Action<string>? OnChange { get; set; }

    /// <summary>Marks the delta tokens of this tenant; a folder that was made anew has others.</summary>
    public string DeltaEpoch => State.Items[State.DriveOf(Options.Libraries[0])!.RootId].Guid.ToString("N")[..8];

    public string DefaultDriveId => State.DriveOf(Options.Libraries[0])!.Id;

    public Guid NewGuid()
    {
        if (random is null)
            return Guid.NewGuid();

        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>A duration between two, drawn.</summary>
    public TimeSpan Between(TimeSpan least, TimeSpan most) =>
        least + (most - least) * (random?.NextDouble() ?? RandomNumberGenerator.GetInt32(1_000) / 1_000.0);

    /// <summary>A GUID made of the site's address and a word: the same after every start.</summary>
    public string Derive(string word) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Options.SiteHost}/{Options.SitePath}/{word}")).AsSpan(0, 16)).ToString("D");

    /// <summary>Has something done when its time has come.</summary>
    public void Later(DateTimeOffset at, Action<Transaction> action) => due.Enqueue(action, at);

    /// <summary>The moment of the next thing due; null: nothing is.</summary>
    public DateTimeOffset? NextDue => due.TryPeek(out _, out var at) ? at : null;

    /// <summary>Does what is due.</summary>
    public void DoDue(DateTimeOffset now)
    {
        while (due.TryPeek(out var action, out var at) && at <= now)
        {
            due.Dequeue();
            var changes = new Transaction(State);
            action(changes);
            Commit(changes);
        }
    }

    /// <summary>Keeps what a transaction collected, then shows it.</summary>
    public void Commit(Transaction changes)
    {
        if (changes.Puts.Count == 0)
            return;

        Store.Commit(changes.Puts, changes.Effects);
        HashSet<string>? touched = null;
        foreach (var put in changes.Puts)
        {
            State.Put(put);
            var changed = put switch { DriveItemRecord item => item.DriveId, ListItemRecord item => item.ListId, _ => null };
            if (changed is not null && OnChange is not null && (touched ??= []).Add(changed))
                OnChange(changed);
        }

        Store.Compact(State.Everything);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Ids of a simulation must be repeatable.")]
    private static Random CreateRandom(int seed) => new(seed);
}
