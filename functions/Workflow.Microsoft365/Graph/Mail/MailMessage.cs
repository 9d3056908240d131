namespace Workflow.Microsoft365.Graph.Mail;

/// <summary>A message in a mailbox.</summary>
/// <param name="Id">Its id; it changes when the message is sent.</param>
/// <param name="IsDraft">Whether it still waits to be sent.</param>
/// <param name="ModifiedAt">When it was last touched.</param>
public sealed record MailMessage(string Id, bool IsDraft, DateTimeOffset? ModifiedAt);
