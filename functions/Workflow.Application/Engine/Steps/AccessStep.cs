using System.Globalization;
using Workflow.Application.Engine.Planning;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Application.Ports;

namespace Workflow.Application.Engine.Steps;

/// <summary>人事異動: lets new staff into the section's folder, former staff out, and welcomes the new.</summary>
internal sealed class AccessStep(EngineServices services) : IEngineStep
{
    public StepKind Kind => StepKind.Access;

    public async Task<StepOutcome> ApplyAsync(StepContext context, CancellationToken cancellationToken)
    {
        var entry = context.Entry;
        var result = await services.LetInAsync(entry.Folder!.Value, entry.Granted, context.Section, cancellationToken);
        if (!result.IsOk)
        {
            return StepOutcome.Failed(result);
        }

        var wanted = SurveyDesign.Grantees(context.Section);
        string[] newcomers = [.. wanted.Where(g => g.Kind == GranteeKind.Person && !entry.Granted.Contains(g.ToString())).Select(g => g.Name)];
        var changed = (entry with { Granted = [.. wanted.Select(g => g.ToString())] }).After(EventKind.StaffChanged, context.Now, text: string.Join('、', newcomers));
        return StepOutcome.Write(newcomers.Length == 0 ? changed : changed.Tell(new PendingNotice
        {
            Kind = NoticeKind.Welcome,
            Occurrence = changed.LastEvent!.Number.ToString(CultureInfo.InvariantCulture),
            Audience = NoticeAudience.Named,
            People = newcomers,
            At = context.Now,
        }));
    }
}
