using System.Collections.Concurrent;
using Workflow.Application.Notices;

namespace Workflow.Application.Engine.Steps;

/// <summary>
/// What one run of the engine knows about notices because it decided them itself under its own lease: a mail that was certainly never tried, a card claimed just
/// now. Lost with the run, and then everything counts as possibly tried.
/// </summary>
internal sealed class EngineRun
{
    private readonly ConcurrentDictionary<NoticeKey, byte> untried = new();
    private readonly ConcurrentDictionary<NoticeKey, byte> claimed = new();
    private readonly ConcurrentDictionary<NoticeKey, byte> sent = new();

    /// <summary>A notice was written to an outbox by this run.</summary>
    public void Decided(NoticeKey key) => untried.TryAdd(key, 0);

    /// <summary>Whether its mail was certainly never tried; from now on it may have been.</summary>
    public bool TakeUntried(NoticeKey key) => untried.TryRemove(key, out _);

    /// <summary>A card was claimed by this run and not sent yet.</summary>
    public void Claimed(NoticeKey key) => claimed.TryAdd(key, 0);

    /// <summary>Whether this run claimed the card and has not sent it; from now on it may have been.</summary>
    public bool TakeClaimed(NoticeKey key) => claimed.TryRemove(key, out _);

    /// <summary>A card was sent, or tried, by this run.</summary>
    public void Sent(NoticeKey key) => sent.TryAdd(key, 0);

    /// <summary>Whether this run has sent the card.</summary>
    public bool WasSent(NoticeKey key) => sent.ContainsKey(key);
}
