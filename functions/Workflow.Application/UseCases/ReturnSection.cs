using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys;

namespace Workflow.Application.UseCases;

/// <summary>差戻し: sends a submission back with a reason. After the deadline it reopens that section alone, with a due date of its own.</summary>
public sealed class ReturnSection(EngineServices services)
{
    private const int BusinessDaysToCorrect = 3;
    private readonly EntryActs acts = new(services);

    /// <summary>
    /// Unchanged when it is 差戻し for the same reason; NotPossible <c>reasonMissing</c>, <c>nothingSubmitted</c> or <c>dueInPast</c>. Without
    /// <paramref name="dueAt"/> a closed section gets until the end of the third business day.
    /// </summary>
    public async Task<Act<SectionEntry>> RunAsync(
        SurveyId survey, SectionCode section, string reason, DateTimeOffset? dueAt, string by, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(reason)
            ? Act.NotPossible<SectionEntry>("reasonMissing")
            : await acts.SectionAsync(survey, section, scene => Decide(scene, reason.Trim(), dueAt, by), cancellationToken);

    private static Decision<SectionEntry> Decide(SectionScene scene, string reason, DateTimeOffset? dueAt, string by)
    {
        var entry = scene.Entry;
        if (entry.State == SectionState.Returned && entry.LastEvent is { Kind: EventKind.Returned } last && last.Text == reason)
        {
            return NoWrite.DoneBefore;
        }

        if (entry.State is not (SectionState.Submitted or SectionState.Accepted or SectionState.AwaitingApproval))
        {
            return NoWrite.Because("nothingSubmitted");
        }

        if (dueAt <= scene.Now)
        {
            return NoWrite.Because("dueInPast");
        }

        var own = dueAt ?? (scene.Position.Due > scene.Now || scene.Position.WaitsForAll
            ? null
            : JapanTime.EndOf(BusinessDays.Add(JapanTime.DateOf(scene.Now), BusinessDaysToCorrect)));
        var returned = (entry with
        {
            State = SectionState.Returned,
            Due = own is { } at ? new DueDate(at, scene.Now) : entry.Due,
            ShownDue = own ?? entry.ShownDue,
        }).After(EventKind.Returned, scene.Now, by, reason);
        return returned.Tell(new PendingNotice { Kind = NoticeKind.Returned, Occurrence = $"{returned.LastEvent!.Number}", Text = reason, At = scene.Now });
    }
}
