namespace Workflow.Microsoft365.Notices.Smtp;

/// <summary>A mail relay, for a city that works on a shared folder.</summary>
/// <param name="Host">The relay's name.</param>
/// <param name="Port">Its port: 25, or 587.</param>
/// <param name="From">The sender's address.</param>
/// <param name="OutboxFolder">Where it is kept which mails have left; made when missing. Losing it means that mails in doubt may leave twice.</param>
public sealed record SmtpSettings(string Host, int Port, string From, string OutboxFolder)
{
    /// <summary>Whether the connection must be encrypted (STARTTLS).</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>How long the relay may take for one mail.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
