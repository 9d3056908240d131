using System.Collections.Concurrent;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Mail;
using Workflow.Microsoft365.SharePoint;

namespace Workflow.Microsoft365.Notices;

/// <summary>
/// Mail from one mailbox of the city, exactly once (R34): a draft that carries the notice's key in an extended property, then send. Whoever is in doubt looks for
/// the key in all folders first. A draft touched a moment ago may be on its way although it still looks like a draft: it is left to settle before it is sent again.
/// </summary>
/// <param name="graph">The calls.</param>
/// <param name="mailbox">The mailbox, by address.</param>
/// <param name="time">The clock.</param>
public sealed class OutlookMail(IGraphCalls graph, string mailbox, TimeProvider time) : IMailRoute
{
    /// <summary>Longer than one call with all its tries can take.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(4);

    private readonly ConcurrentDictionary<string, DateTimeOffset> handedOver = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<PortResult> SendAsync(Notice notice, bool mayHaveBeenTried, CancellationToken cancellationToken)
    {
        if (notice.To.Count == 0)
            return PortResult.Failed(PortStatus.Refused, new PortFault("no-recipient"));
        if (mayHaveBeenTried)
        {
            var found = await graph.Mail.FindAsync(mailbox, notice.Key.Value, cancellationToken);
            if (!found.Succeeded)
                return found.Fault.ToPort(time);
            if (found.Value.Any(message => !message.IsDraft))
                return PortResult.Done;
            if (found.Value.Count > 0)
                return await ResumeAsync(notice.Key, found.Value, cancellationToken);
        }

        var draft = await graph.Mail.CreateDraftAsync(
            mailbox, new MailDraft(notice.Key.Value, notice.Subject, MailHtml.Of(notice), notice.To, notice.ReplyTo), cancellationToken);
        return draft.Succeeded ? await SendAsync(notice.Key, draft.Value.Id, cancellationToken) : draft.Fault.ToPort(time);
    }

    private async Task<PortResult> ResumeAsync(NoticeKey key, IReadOnlyList<MailMessage> drafts, CancellationToken cancellationToken)
    {
        var touched = drafts.Max(draft => draft.ModifiedAt) ?? DateTimeOffset.MinValue;
        if (handedOver.TryGetValue(key.Value, out var sent) && sent > touched)
            touched = sent;
        if (touched + Settling > time.GetUtcNow())
            return PortResult.Failed(PortStatus.Throttled, new PortFault("mail-settling", RetryAt: touched + Settling));

        var chosen = drafts.MinBy(draft => draft.Id, StringComparer.Ordinal)!;
        foreach (var spare in drafts.Where(draft => draft.Id != chosen.Id))
        {
            // One draft too many comes of a lost answer; while one remains, the other must not leave.
            var removed = await graph.Mail.DeleteAsync(mailbox, spare.Id, cancellationToken);
            if (removed.Fault is { Kind: not GraphFaultKind.NotFound } fault)
                return fault.ToPort(time);
        }

        return await SendAsync(key, chosen.Id, cancellationToken);
    }

    private async Task<PortResult> SendAsync(NoticeKey key, string draftId, CancellationToken cancellationToken)
    {
        handedOver[key.Value] = time.GetUtcNow();
        var sent = await graph.Mail.SendAsync(mailbox, draftId, cancellationToken);
        if (sent.Succeeded)
        {
            handedOver.TryRemove(key.Value, out _);
            return PortResult.Done;
        }

        // 404: the draft left under another id, or somebody threw it away. Either way the next look tells.
        return sent.Fault.Kind == GraphFaultKind.NotFound
            ? PortResult.Failed(PortStatus.Unknown, new PortFault(sent.Fault.Code, sent.Fault.RequestId ?? ""))
            : sent.Fault.ToPort(time);
    }
}
