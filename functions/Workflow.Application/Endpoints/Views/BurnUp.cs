using Workflow.Application.Endpoints.Shapes;
using Workflow.Application.Engine;
using Workflow.Application.Ledger;
using Workflow.Core.Calendar;

namespace Workflow.Application.Endpoints.Views;

/// <summary>How many sections had handed in by the end of each day, from distribution to today or to the last submission.</summary>
internal sealed class BurnUp(SurveyState state, DateTimeOffset now)
{
    private const int LongestDays = 400;

    /// <summary>One point a day; none before distribution.</summary>
    public IReadOnlyList<BurnUpPoint> Points()
    {
        SectionEntry[] entries = [.. state.Design.Sections.Select(s => state.Sections.GetValueOrDefault(s.Code)).OfType<SectionEntry>()];
        DateTimeOffset[] issued = [.. entries.Where(e => e.Workbook is not null).Select(e => e.Workbook!.At).Append(state.Survey.DistributionRequestedAt ?? DateTimeOffset.MaxValue)];
        if (issued.Length == 1)
        {
            return [];
        }

        var counts = entries.Select(Since).OfType<DateOnly>().CountBy(d => d).ToDictionary();
        var last = JapanTime.DateOf(now);
        var first = JapanTime.DateOf(issued.Min());
        first = last.DayNumber - first.DayNumber > LongestDays ? last.AddDays(-LongestDays) : first;
        var sum = counts.Where(c => c.Key < first).Sum(c => c.Value);
        var points = new List<BurnUpPoint>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            sum += counts.GetValueOrDefault(day);
            points.Add(new BurnUpPoint(day, sum, entries.Length));
        }

        return points;
    }

    /// <summary>Since when a section's answers have been in hand: the first that was not rejected. Null while it has not handed in, or was sent back.</summary>
    private static DateOnly? Since(SectionEntry entry) =>
        entry.State is SectionState.Submitted or SectionState.Accepted or SectionState.AwaitingApproval && entry.Counting is not null
            ? JapanTime.DateOf(entry.Submissions.FirstOrDefault(s => s.Approval != Approval.Rejected)?.At ?? entry.Counting.At)
            : null;
}
