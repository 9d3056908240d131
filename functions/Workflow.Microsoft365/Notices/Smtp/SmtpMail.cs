using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using Workflow.Application.Notices;
using Workflow.Application.Ports;
using MailKey = Workflow.Microsoft365.Graph.Mail.MailKey;

namespace Workflow.Microsoft365.Notices.Smtp;

/// <summary>
/// Mail through a relay. A relay cannot be asked what it took, so a mail in doubt is never repeated: it ends as Refused with the code <c>smtp-doubtful</c>,
/// which becomes a 要対応 entry. Every mail has a Message-ID made of its key, by which mail servers and people recognise it.
/// </summary>
public sealed class SmtpMail(SmtpSettings settings, TimeProvider time) : IMailRoute
{
    private readonly MailJournal journal = new(settings.OutboxFolder);

    /// <inheritdoc/>
    public async Task<PortResult> SendAsync(Notice notice, bool mayHaveBeenTried, CancellationToken cancellationToken)
    {
        if (notice.To.Count == 0)
            return PortResult.Failed(PortStatus.Refused, new PortFault("no-recipient"));
        var id = MailJournal.IdOf(notice.Key.Value);
        switch (journal.Of(id))
        {
            case MailJournal.Standing.Sent:
                return PortResult.Done;
            case MailJournal.Standing.Doubtful:
                return PortResult.Failed(PortStatus.Refused, new PortFault("smtp-doubtful"));
            default:
                await journal.BeginAsync(id, notice.Key.Value, cancellationToken);
                return await HandOverAsync(notice, id, cancellationToken);
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "S5332", Justification = "Encrypted unless the administrator says that the relay inside the city's network knows no TLS.")]
    private async Task<PortResult> HandOverAsync(Notice notice, string id, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => patience.Cancel(), null, settings.Timeout, System.Threading.Timeout.InfiniteTimeSpan);
        try
        {
            using var message = Compose(notice, id);
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted };
            await client.SendMailAsync(message, patience.Token);
            journal.Complete(id);
            return PortResult.Done;
        }
        catch (SmtpException e) when (StatusOf(e) is { } status)
        {
            journal.Withdraw(id);
            return status;
        }
        catch (FormatException)
        {
            journal.Withdraw(id); // an address that is none: found before anything was sent
            return PortResult.Failed(PortStatus.Refused, new PortFault("smtp-address"));
        }
        catch (Exception e) when (e is SmtpException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return PortResult.Failed(PortStatus.Unknown, new PortFault("smtp-no-answer"));
        }
    }

    /// <summary>The ending when the mail surely did not leave; null when that is not sure.</summary>
    private PortResult? StatusOf(SmtpException exception) => exception switch
    {
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable } } => Later("smtp-unreachable"),
        { StatusCode: SmtpStatusCode.GeneralFailure } => null,
        { StatusCode: var code } when (int)code is >= 400 and < 500 => Later($"smtp-{(int)code}"),
        { StatusCode: var code } when (int)code >= 500 => PortResult.Failed(PortStatus.Refused, new PortFault($"smtp-{(int)code}")),
        _ => null,
    };

    private PortResult Later(string code) => PortResult.Failed(PortStatus.Throttled, new PortFault(code, RetryAt: time.GetUtcNow() + TimeSpan.FromMinutes(5)));

    private MailMessage Compose(Notice notice, string id)
    {
        var message = new MailMessage { From = new MailAddress(settings.From), Subject = notice.Subject, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        foreach (var address in notice.To)
            message.To.Add(new MailAddress(address));
        if (notice.ReplyTo is not null)
            message.ReplyToList.Add(new MailAddress(notice.ReplyTo));
        message.Headers.Add("Message-ID", $"<{id}@{message.From.Host}>");
        message.Headers.Add(MailKey.Header, notice.Key.Value);
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(MailText.Of(notice), Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(MailHtml.Of(notice), Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }
}
