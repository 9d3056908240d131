using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;

namespace Workflow.Application.Engine.Steps;

/// <summary>督促: reminds the section, or its head where a submission waits for approval.</summary>
internal sealed class RemindStep : IEngineStep
{
    public StepKind Kind => StepKind.Remind;

    public Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var key = context.Step.Detail;
        var entry = context.Entry with { Reminders = [.. context.Entry.Reminders, key] };
        var waits = entry.State == SectionState.AwaitingApproval;
        return Task.FromResult(StepOutcome.Write(entry.After(EventKind.Reminded, context.Now, text: key).Tell(new PendingNotice
        {
            Kind = NoticeKind.Reminder,
            Occurrence = key.Replace('/', '_'),
            Audience = waits ? NoticeAudience.Approver : NoticeAudience.Section,
            People = waits && context.Section.Approver is { } approver ? [approver] : [],
            At = context.Now,
        })));
    }
}
