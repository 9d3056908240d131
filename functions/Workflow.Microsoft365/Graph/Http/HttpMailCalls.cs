using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Mail;

namespace Workflow.Microsoft365.Graph.Http;

internal sealed class HttpMailCalls(GraphHttp http, GraphPages pages) : IMailCalls
{
    public Task<GraphResult<MailMessage>> CreateDraftAsync(string mailbox, MailDraft draft, CancellationToken cancellationToken)
    {
        var body = new WireDraft(
            draft.Subject,
            new WireBody("html", draft.Html),
            [.. draft.To.Select(Recipient)],
            draft.ReplyTo is null ? null : [Recipient(draft.ReplyTo)],
            [new WireHeader(MailKey.Header, draft.Key)],
            [new WireExtendedProperty(MailKey.Property, draft.Key)]);
        return http.SendAsync<WireDraft, WireMessage, MailMessage>(
            HttpMethod.Post, Messages(mailbox), body, GraphJson.Default.WireDraft, GraphJson.Default.WireMessage, ifMatch: null, cancellationToken);
    }

    public Task<GraphResult<IReadOnlyList<MailMessage>>> FindAsync(string mailbox, string key, CancellationToken cancellationToken) =>
        pages.AllAsync<WireMessage, MailMessage>(
            $"{Messages(mailbox)}?$filter={Uri.EscapeDataString(MailKey.Filter(key))}&$select=id,isDraft,lastModifiedDateTime", GraphJson.Default.WirePageWireMessage, cancellationToken);

    public Task<GraphResult<GraphDone>> SendAsync(string mailbox, string messageId, CancellationToken cancellationToken) =>
        http.SendAsync(HttpMethod.Post, $"{Messages(mailbox)}/{GraphUrls.Escape(messageId)}/send", cancellationToken);

    public Task<GraphResult<GraphDone>> DeleteAsync(string mailbox, string messageId, CancellationToken cancellationToken) =>
        http.SendAsync(HttpMethod.Delete, $"{Messages(mailbox)}/{GraphUrls.Escape(messageId)}", cancellationToken);

    private static string Messages(string mailbox) => $"{GraphUrls.User(mailbox)}/messages";

    private static WireMailRecipient Recipient(string address) => new(new WireMailAddress(address));
}
