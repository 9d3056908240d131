using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>対象外: the section is no longer in the definition. Its files and its history stay; it is told if it had a workbook.</summary>
internal sealed class WithdrawStep : IEngineStep
{
    public StepKind Kind => StepKind.Withdraw;

    public Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var entry = (context.Entry with { Withdrawn = true }).After(EventKind.Withdrawn, context.Now);
        return Task.FromResult(StepOutcome.Write(entry.Workbook is null ? entry : entry.Tell(new PendingNotice
        {
            Kind = NoticeKind.Cancelled,
            Occurrence = $"withdrawn-{entry.LastEvent!.Number}",
            Audience = NoticeAudience.Named,
            People = [.. entry.Granted.Select(Grantee.Parse).Where(g => g.Kind == GranteeKind.Person).Select(g => g.Name)],
            At = context.Now,
        })));
    }
}
