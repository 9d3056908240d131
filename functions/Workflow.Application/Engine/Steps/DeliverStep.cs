using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>
/// Sends what an outbox holds. A mail is sent exactly once by its key. A card or feed entry cannot be looked up afterwards, so it is claimed in the ledger first
/// and sent at most once; a claim whose end nobody knows becomes 要対応.
/// </summary>
internal sealed class DeliverStep(EngineServices services, NoticeAddresses addresses) : IEngineStep
{
    public StepKind Kind => StepKind.Deliver;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var outbox = context.Step.Section is { } code ? context.State.Sections[code].Outbox : context.State.Survey.Outbox;
        if (outbox.Any(NeedsClaim))
        {
            foreach (var notice in outbox.Where(NeedsClaim))
            {
                context.Run.Claimed(Key(context, notice));
            }

            return Write(context, [.. outbox.Select(n => NeedsClaim(n) ? n with { Claimed = true } : n)]);
        }

        var left = new List<PendingNotice>();
        var troubles = new List<Trouble>();
        PortResult? failure = null;
        foreach (var pending in outbox)
        {
            var (still, trouble, failed) = await SendAsync(context, pending, cancellationToken);
            left.AddRange(still is null ? [] : [still]);
            troubles.AddRange(trouble);
            failure ??= failed;
        }

        var changed = left.Count < outbox.Count || !left.SequenceEqual(outbox);
        return (changed ? Write(context, left) : StepOutcome.Nothing) with { Failure = failure, Troubles = troubles };
    }

    private bool NeedsClaim(PendingNotice notice) => !notice.Claimed && (HasCard(notice) || HasActivity(notice));

    private bool HasCard(PendingNotice notice) => services.Notices.HasCards && notice.Audience == NoticeAudience.Coordinator;

    private bool HasActivity(PendingNotice notice) => services.Notices.HasActivity && notice.Audience != NoticeAudience.Coordinator;

    /// <summary>What is left of a notice after trying: null when all is told.</summary>
    private async Task<(PendingNotice? Left, IReadOnlyList<Trouble> Troubles, PortResult? Failure)> SendAsync(
        StepContext context, PendingNotice pending, CancellationToken cancellationToken)
    {
        var to = await addresses.OfAsync(context, pending, cancellationToken);
        if (!to.IsOk)
        {
            return (pending, [], to.Outcome);
        }

        var notice = services.Letters.Compose(context.State, context.Step.Section, pending) with { To = to.Value.Mail };
        List<Trouble> troubles = [.. await FeedAsync(context, pending, notice, to.Value.People, cancellationToken)];
        if (pending.Mailed || notice.To.Count == 0)
        {
            var unreachable = notice.To.Count == 0 && pending.Audience != NoticeAudience.Coordinator;
            return (null, unreachable ? [.. troubles, Trouble.Of(TroubleCode.NoAddress, context.Step.Section, pending.Audience.ToString(), context.Now)] : troubles, null);
        }

        var mailed = await services.Notices.MailAsync(notice, mayHaveBeenTried: !context.Run.TakeUntried(notice.Key), cancellationToken);
        return mailed.Status switch
        {
            PortStatus.Ok => (null, troubles, null),
            PortStatus.Refused => (null, [.. troubles, Trouble.Of(TroubleCode.NoticeFailed, context.Step.Section, notice.Key.Value, context.Now)], null),
            _ => (pending, troubles, mailed),
        };
    }

    private async Task<IReadOnlyList<Trouble>> FeedAsync(
        StepContext context, PendingNotice pending, Notice notice, IReadOnlyList<string> people, CancellationToken cancellationToken)
    {
        if (!pending.Claimed || !(HasCard(pending) || HasActivity(pending)))
        {
            return [];
        }

        if (!context.Run.TakeClaimed(notice.Key))
        {
            // Claimed by a run that is gone, or sent while the mail failed. Only the former is a doubt.
            return context.Run.WasSent(notice.Key) ? [] : [Doubt(context, notice, TroubleCode.NoticeUnknown)];
        }

        var sent = HasCard(pending) ? await services.Notices.CardAsync(notice, cancellationToken)
            : people.Count == 0 ? PortResult.Done
            : await services.Notices.ActivityAsync(notice, people, cancellationToken);
        context.Run.Sent(notice.Key);
        return sent.IsOk ? [] : [Doubt(context, notice, sent.Status == PortStatus.Unknown ? TroubleCode.NoticeUnknown : TroubleCode.NoticeFailed)];
    }

    private static Trouble Doubt(StepContext context, Notice notice, TroubleCode code) => Trouble.Of(code, context.Step.Section, notice.Key.Value, context.Now);

    private static NoticeKey Key(StepContext context, PendingNotice notice) =>
        NoticeKey.Of(context.State.Survey.Survey, context.Step.Section, notice.Kind, notice.Occurrence);

    private static StepOutcome Write(StepContext context, IReadOnlyList<PendingNotice> outbox) => context.Step.Section is { } code
        ? StepOutcome.Write(context.State.Sections[code] with { Outbox = outbox })
        : StepOutcome.Write(context.State.Survey with { Outbox = outbox });
}
