using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>試行: the letter as the sections would get it, to the coordinator alone.</summary>
public sealed class TestSend(EngineServices services)
{
    private readonly EntryActs acts = new(services);

    /// <summary>Unchanged when the last test has not left yet; NotPossible <c>coordinatorMailMissing</c>.</summary>
    public Task<Act<SurveyEntry>> RunAsync(SurveyId survey, string? act, string by, CancellationToken cancellationToken) =>
        acts.SurveyAsync(survey, (design, entry, now) => Decide(design, entry, now, act, by), cancellationToken);

    private static Decision<SurveyEntry> Decide(SurveyDesign design, SurveyEntry entry, DateTimeOffset now, string? act, string by)
    {
        if (string.IsNullOrEmpty(design.Survey.CoordinatorMail))
        {
            return NoWrite.Because("coordinatorMailMissing");
        }

        if (entry.Acts.Knows(act) || entry.Outbox.Any(n => n.Kind == NoticeKind.Test))
        {
            return NoWrite.DoneBefore;
        }

        var tested = (entry with { Acts = entry.Acts.Plus(act) }).After(EventKind.TestRequested, now, by);
        return tested.Tell(new PendingNotice
        {
            Kind = NoticeKind.Test,
            Occurrence = $"{tested.LastEvent!.Number}",
            Audience = NoticeAudience.Coordinator,
            At = now,
        });
    }
}
