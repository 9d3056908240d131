namespace Workflow.Microsoft365.Graph.Mail;

/// <summary>
/// Mail from one mailbox, in two steps so that it leaves exactly once (R34): a draft that carries a key, then send. After a doubt the key is looked for,
/// in all folders, before anything is done again.
/// </summary>
public interface IMailCalls
{
    /// <summary>Puts a draft into the mailbox.</summary>
    Task<GraphResult<MailMessage>> CreateDraftAsync(string mailbox, MailDraft draft, CancellationToken cancellationToken);

    /// <summary>Every message of the mailbox, drafts and sent ones, that carries the key.</summary>
    Task<GraphResult<IReadOnlyList<MailMessage>>> FindAsync(string mailbox, string key, CancellationToken cancellationToken);

    /// <summary>Hands a draft over for delivery; taken over, not delivered.</summary>
    Task<GraphResult<GraphDone>> SendAsync(string mailbox, string messageId, CancellationToken cancellationToken);

    /// <summary>Takes a draft away, one made twice.</summary>
    Task<GraphResult<GraphDone>> DeleteAsync(string mailbox, string messageId, CancellationToken cancellationToken);
}
