using Workflow.Application.Ports;
using Workflow.Microsoft365.Notices.Smtp;

namespace Workflow.Microsoft365.Tests.Notices;

public sealed class SmtpMailTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflow-smtp-").FullName;

    [Fact]
    public async Task Mail_LeavesOnce_WithKeyAndDeterministicMessageId()
    {
        await using var relay = new SmtpRelayDouble(afterData: "250 ok");
        for (var i = 0; i < 2; i++)
            Assert.True((await Mail(relay).SendAsync(SampleNotices.Returned, mayHaveBeenTried: i > 0, CancellationToken.None)).IsOk);

        var message = Assert.Single(relay.Messages);
        Assert.Contains($"x-workflow-key: {SampleNotices.Returned.Key}", message, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("(?i)message-id: <[0-9a-f]{32}@midorino.example>", message);
        Assert.Contains("text/plain", message, StringComparison.Ordinal);
        Assert.Contains("text/html", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("451 later", PortStatus.Throttled)]
    [InlineData("554 no", PortStatus.Refused)]
    public async Task Mail_ThatTheRelayRefuses_MayBeTriedAgain(string answer, PortStatus expected)
    {
        await using (var relay = new SmtpRelayDouble(answer))
            Assert.Equal(expected, (await Mail(relay).SendAsync(SampleNotices.Issued, mayHaveBeenTried: false, CancellationToken.None)).Status);
        await using var better = new SmtpRelayDouble("250 ok");

        Assert.True((await Mail(better).SendAsync(SampleNotices.Issued, mayHaveBeenTried: true, CancellationToken.None)).IsOk);
    }

    [Fact]
    public async Task Mail_WhoseAnswerIsLost_IsNeverRepeated_ButHandedToAPerson()
    {
        await using var relay = new SmtpRelayDouble(afterData: null);
        var lost = await Mail(relay).SendAsync(SampleNotices.Issued, mayHaveBeenTried: false, CancellationToken.None);
        var again = await Mail(relay).SendAsync(SampleNotices.Issued, mayHaveBeenTried: true, CancellationToken.None);

        Assert.Equal(PortStatus.Unknown, lost.Status);
        Assert.Equal((PortStatus.Refused, "smtp-doubtful"), (again.Status, again.Fault!.Code));
        Assert.Single(relay.Messages);
    }

    [Fact]
    public async Task Relay_ThatIsAway_IsTriedLater()
    {
        int port;
        await using (var relay = new SmtpRelayDouble("250 ok"))
            port = relay.Port;
        var mail = new SmtpMail(new SmtpSettings("127.0.0.1", port, "jimukyoku@midorino.example", folder) { Encrypted = false }, TimeProvider.System);

        Assert.Equal(PortStatus.Throttled, (await mail.SendAsync(SampleNotices.Issued, mayHaveBeenTried: false, CancellationToken.None)).Status);
        Assert.Empty(Directory.GetFiles(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private SmtpMail Mail(SmtpRelayDouble relay) =>
        new(new SmtpSettings("127.0.0.1", relay.Port, "jimukyoku@midorino.example", folder) { Encrypted = false }, TimeProvider.System);
}
