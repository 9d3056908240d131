using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Workflow.Application.Endpoints.Graph;

/// <summary>
/// The subscriptions that this application made, with the secret each notification must carry. Notifications only wake the engine sooner; the delta query finds
/// everything without them. Safe for concurrent use.
/// </summary>
public sealed class GraphSubscriptions
{
    private readonly ConcurrentDictionary<string, byte[]> secrets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Action woken;

    /// <summary>No subscription yet.</summary>
    /// <param name="woken">Called once for each request that brings at least one notification of ours.</param>
    public GraphSubscriptions(Action woken) => this.woken = woken;

    /// <summary>Remembers a subscription.</summary>
    public void Add(string id, string clientState) => secrets[id] = Encoding.UTF8.GetBytes(clientState);

    /// <summary>Forgets one.</summary>
    public void Remove(string id) => secrets.TryRemove(id, out _);

    /// <summary>Whether a notification is one of ours. Compared in constant time, so the time of the answer tells nothing about the secret.</summary>
    internal bool IsOurs(string? id, string? clientState)
    {
        var given = Encoding.UTF8.GetBytes(clientState ?? "");
        var isKnown = secrets.TryGetValue(id ?? "", out var secret);
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(secret ?? [0]), SHA256.HashData(given)) && isKnown;
    }

    /// <summary>Something changed.</summary>
    internal void Wake() => woken();
}
