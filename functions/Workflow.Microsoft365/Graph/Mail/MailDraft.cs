namespace Workflow.Microsoft365.Graph.Mail;

/// <summary>A mail to be put into a mailbox as a draft.</summary>
/// <param name="Key">What makes this mail one of a kind; kept in an extended property and in the header <c>x-workflow-key</c>.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Html">The body.</param>
/// <param name="To">Mail addresses; at least one.</param>
/// <param name="ReplyTo">Where an answer goes; null for the mailbox itself.</param>
public sealed record MailDraft(string Key, string Subject, string Html, IReadOnlyList<string> To, string? ReplyTo);
