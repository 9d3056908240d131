namespace Workflow.Local.Tenant;

/// <summary>Short-lived addresses that work without a token: the ticket is the right (R36).</summary>
internal sealed class TicketBox
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Ticket> tickets = new(StringComparer.Ordinal);

    /// <summary>Keeps a ticket; those that have ended are forgotten now and then.</summary>
    public void Add(Ticket ticket, DateTimeOffset now)
    {
        if (tickets.Count >= 500)
        {
            foreach (var old in tickets.Values.Where(t => t.EndsAt < now).ToList())
                tickets.TryRemove(old.Id, out _);
        }

        tickets[ticket.Id] = ticket;
    }

    public Ticket? Find(string id, DateTimeOffset now) => tickets.TryGetValue(id, out var ticket) && ticket.EndsAt >= now ? ticket : null;
}

/// <summary>What a ticket opens.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Content">Name of the bytes, or of the copied item for a monitor.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="EndsAt">When it ends.</param>
internal sealed record Ticket(string Id, string Content, string FileName, DateTimeOffset EndsAt);
