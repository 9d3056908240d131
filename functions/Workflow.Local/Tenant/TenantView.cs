using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>What the tenant holds, seen from outside Graph: what left it, and what its library contains. For tests, the simulation and people.</summary>
public sealed class TenantView
{
    private readonly TenantSite site;

    internal TenantView(TenantSite site) => this.site = site;

    /// <summary>Every mail handed over, oldest first.</summary>
    public IReadOnlyList<SentMail> Mails => Read(() => site.State.Messages.Where(m => m.SentAt is not null).OrderBy(m => m.SentAt).Select(m => new SentMail(
        m.SentAt!.Value, m.Mailbox, [.. m.Content.To.Concat(m.Content.Cc).Concat(m.Content.Bcc).Select(a => a.Address)], m.Content.Subject, m.Content.Body,
        m.Content.Headers.FirstOrDefault(h => h.Name.Equals("x-workflow-key", StringComparison.OrdinalIgnoreCase))?.Value)));

    /// <summary>Every card posted, oldest first.</summary>
    public IReadOnlyList<PostedCard> Cards => Read(() => site.State.Cards.Select(c => new PostedCard(c.At, c.Webhook, c.Json)));

    /// <summary>Every activity-feed notice, oldest first.</summary>
    public IReadOnlyList<PostedCard> Activities => Read(() => site.State.Activities.Select(a => new PostedCard(a.At, a.User, a.Json)));

    /// <summary>Every file of the libraries with its path, such as <c>library/進捗調査/調査票/…</c>.</summary>
    public IReadOnlyList<LibraryFile> Files => Read(() => site.State.Items.Values.Where(i => !i.Deleted && !i.IsFolder)
        .Select(i => new LibraryFile(i.Id, new Library(site).PathOf(i), i.Version, i.Size)));

    /// <summary>The newest content of a file.</summary>
    /// <exception cref="KeyNotFoundException">No such file.</exception>
    public ReadOnlyMemory<byte> Content(string itemId)
    {
        lock (site.Gate)
            return site.Store.GetContent(site.State.Items[itemId].Content ?? throw new KeyNotFoundException(itemId));
    }

    /// <summary>The column values of every item of a list, by display name; empty when there is no such list.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> ListItems(string displayName) => Read(() =>
        site.State.Lists.Values.Where(l => l.DisplayName == displayName).SelectMany(l => site.State.ListItems[l.Id].Present.Select(i => i.Fields)));

    private List<T> Read<T>(Func<IEnumerable<T>> read)
    {
        lock (site.Gate)
            return [.. read()];
    }
}

/// <summary>A mail that was handed over.</summary>
/// <param name="At">When.</param>
/// <param name="From">Mailbox it left from.</param>
/// <param name="Recipients">All recipients.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Body">Body as given.</param>
/// <param name="Key">Its <c>x-workflow-key</c>; null: none.</param>
public sealed record SentMail(DateTimeOffset At, string From, IReadOnlyList<string> Recipients, string Subject, string Body, string? Key);

/// <summary>A card or notice in Teams.</summary>
/// <param name="At">When it came.</param>
/// <param name="Target">Webhook or user.</param>
/// <param name="Json">The body as sent.</param>
public sealed record PostedCard(DateTimeOffset At, string Target, string Json);

/// <summary>A file of a library.</summary>
/// <param name="ItemId">Graph's item id.</param>
/// <param name="Path">Path below the tenant's folder.</param>
/// <param name="Version">Number of the newest version.</param>
/// <param name="Size">Bytes.</param>
public sealed record LibraryFile(string ItemId, string Path, int Version, long Size);
