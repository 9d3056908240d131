using System.Globalization;
using Workflow.Application.Ledger;
using Workflow.Application.Notices;

namespace Workflow.Application.Engine;

/// <summary>Tells the coordinator of new troubles: all that a batch brought in one notice.</summary>
internal static class TroubleReport
{
    private const int MaxKept = 100;

    /// <summary>The entry with the troubles and the notice; itself when there are none.</summary>
    public static SurveyEntry Add(SurveyEntry entry, IReadOnlyList<Trouble> troubles, DateTimeOffset now)
    {
        if (troubles.Count == 0)
        {
            return entry;
        }

        var noted = (entry with { Troubles = [.. entry.Troubles.Concat(troubles).TakeLast(MaxKept)] })
            .After(EventKind.Trouble, now, text: string.Join(' ', troubles.Select(t => t.Key).Take(10)));
        return noted.Tell(new PendingNotice
        {
            Kind = NoticeKind.Attention,
            Occurrence = noted.LastEvent!.Number.ToString(CultureInfo.InvariantCulture),
            Audience = NoticeAudience.Coordinator,
            Details = [.. troubles.Select(t => t.Key).Take(MaxKept)],
            At = now,
        });
    }
}
