using Workflow.Application.Ports;
using Workflow.Microsoft365.Graph.Http;
using Workflow.Microsoft365.Notices;
using Workflow.Microsoft365.Tests.Contract;

namespace Workflow.Microsoft365.Tests.Notices;

/// <summary>Invariant 2: no mail is sent twice for the same reason, none is lost, whatever answer gets lost on the way (R34).</summary>
public sealed class OutlookMailTests
{
    [Fact]
    public async Task Mail_LeavesOnce_WithItsKey()
    {
        using var world = new ContractWorld();
        var mail = Mail(world);

        Assert.True((await Send(world, mail, tried: false)).IsOk);
        await world.PassAsync(TimeSpan.FromMinutes(1));
        Assert.True((await Send(world, mail, tried: true)).IsOk);

        var sent = Assert.Single(world.Tenant.View.Mails);
        Assert.Equal((SampleNotices.Issued.Key.Value, SampleNotices.Issued.Subject), (sent.Key, sent.Subject));
    }

    [Theory]
    [InlineData("/messages", 1)]
    [InlineData("/send", 1)]
    [InlineData("/send", 2)]
    [InlineData("/messages", 2)]
    public async Task LostAnswer_Anywhere_EndsWithExactlyOneMail(string end, int losses)
    {
        using var world = new ContractWorld();
        var mail = Mail(world);
        var lost = 0;
        world.Between.LosesAnswer = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith(end, StringComparison.Ordinal) && lost++ < losses;

        var ending = await Send(world, mail, tried: false);
        Assert.Equal(PortStatus.Unknown, ending.Status);
        for (var attempt = 0; attempt < 10 && !ending.IsOk; attempt++)
        {
            await world.PassAsync(TimeSpan.FromMinutes(1));
            ending = await Send(world, Mail(world, fresh: attempt % 2 == 0), tried: true); // every other time a new process
        }

        await world.PassAsync(TimeSpan.FromMinutes(1));
        Assert.True(ending.IsOk);
        Assert.Single(world.Tenant.View.Mails);
    }

    [Fact]
    public async Task DeathBetweenDraftAndSend_IsResumedOnceTheDraftHasSettled()
    {
        using var world = new ContractWorld();
        var calls = new HttpGraphCalls(world.CreateClient(), 10);
        var notice = SampleNotices.Issued;
        await world.RunAsync(() => calls.Mail.CreateDraftAsync(ContractWorld.Coordinator, new(notice.Key.Value, notice.Subject, "<p/>", notice.To, null), CancellationToken.None));

        var early = await Send(world, Mail(world), tried: true);
        await world.PassAsync(OutlookMail.Settling);
        var late = await Send(world, Mail(world), tried: true);

        Assert.Equal((PortStatus.Throttled, "mail-settling"), (early.Status, early.Fault!.Code));
        Assert.True(late.IsOk);
        Assert.Single(world.Tenant.View.Mails);
    }

    private OutlookMail? kept;

    private OutlookMail Mail(ContractWorld world, bool fresh = false)
    {
        if (kept is null || fresh)
        {
            var interference = kept is null ? null : world.Between;
            var calls = new HttpGraphCalls(world.CreateClient(), 10);
            if (interference is not null)
                world.Between.LosesAnswer = interference.LosesAnswer;
            kept = new OutlookMail(calls, ContractWorld.Coordinator, world.Time);
        }

        return kept;
    }

    private static Task<PortResult> Send(ContractWorld world, OutlookMail mail, bool tried) => world.RunAsync(() => mail.SendAsync(SampleNotices.Issued, tried, CancellationToken.None));
}
