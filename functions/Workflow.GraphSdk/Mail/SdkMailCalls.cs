using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages;
using Workflow.GraphSdk.Exchange;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Http.Json;
using Workflow.Microsoft365.Graph.Mail;

namespace Workflow.GraphSdk.Mail;

internal sealed class SdkMailCalls(GraphServiceClient graph, SdkPages pages) : IMailCalls
{
    public Task<GraphResult<MailMessage>> CreateDraftAsync(string mailbox, MailDraft draft, CancellationToken cancellationToken)
    {
        var message = new Message
        {
            Subject = draft.Subject,
            Body = new ItemBody { ContentType = BodyType.Html, Content = draft.Html },
            ToRecipients = [.. draft.To.Select(Recipient)],
            InternetMessageHeaders = [new InternetMessageHeader { Name = MailKey.Header, Value = draft.Key }],
            SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = MailKey.Property, Value = draft.Key }],
        };
        if (draft.ReplyTo is not null)
            message.ReplyTo = [Recipient(draft.ReplyTo)];
        return SdkAnswer.ReadAsync(() => At(mailbox).PostAsync(message, cancellationToken: cancellationToken), ToWire, changes: true);
    }

    public Task<GraphResult<IReadOnlyList<MailMessage>>> FindAsync(string mailbox, string key, CancellationToken cancellationToken) =>
        pages.AllAsync<Message, MessageCollectionResponse, MailMessage>(
            () => At(mailbox).GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = MailKey.Filter(key);
                    request.QueryParameters.Select = ["id", "isDraft", "lastModifiedDateTime"];
                },
                cancellationToken),
            ToWire,
            cancellationToken);

    public Task<GraphResult<GraphDone>> SendAsync(string mailbox, string messageId, CancellationToken cancellationToken) =>
        SdkAnswer.DoneAsync(() => At(mailbox)[messageId].Send.PostAsync(cancellationToken: cancellationToken));

    public Task<GraphResult<GraphDone>> DeleteAsync(string mailbox, string messageId, CancellationToken cancellationToken) =>
        SdkAnswer.DoneAsync(() => At(mailbox)[messageId].DeleteAsync(cancellationToken: cancellationToken));

    private static WireMessage ToWire(Message message) => new(message.Id, message.IsDraft, message.LastModifiedDateTime);

    private static Recipient Recipient(string address) => new() { EmailAddress = new EmailAddress { Address = address } };

    private MessagesRequestBuilder At(string mailbox) => graph.Users[mailbox].Messages;
}
