using Workflow.Core.Calendar;

namespace Workflow.Core.Consolidation;

/// <summary>The dated history that a report prints.</summary>
public static class ReportHistory
{
    /// <summary>
    /// The history as the caller logged it; without a log what the report itself knows: distribution (配布日), submissions, deadline, consolidation.
    /// Events of one kind on one day are one line. In order of time; nothing later than the report.
    /// </summary>
    public static IReadOnlyList<ReportEvent> Of(Report report)
    {
        var order = report.Sections.Select((s, i) => (s.Section.Name, i)).DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.i);
        return
        [
            .. (report.History.Count > 0 ? report.History : Known(report)).Where(e => e.At <= report.GeneratedAt)
                .GroupBy(e => (Day: JapanTime.DateOf(e.At), e.Kind))
                .Select(g => new ReportEvent(g.Min(e => e.At), g.Key.Kind, [.. g.SelectMany(e => e.Sections).Distinct().OrderBy(n => order.GetValueOrDefault(n, int.MaxValue))]))
                .OrderBy(e => JapanTime.DateOf(e.At)).ThenBy(e => e.Kind),
        ];
    }

    private static IEnumerable<ReportEvent> Known(Report report)
    {
        if (report.Survey.DistributeAt is { } sent)
        {
            yield return new ReportEvent(sent, ReportEventKind.Sent, []);
        }

        foreach (var section in report.Sections)
        {
            if (section.SubmittedAt is { } at)
            {
                yield return new ReportEvent(at, ReportEventKind.Submitted, [section.Section.Name]);
            }
        }

        yield return new ReportEvent(report.Survey.DueAt, ReportEventKind.Due, []);
        yield return new ReportEvent(report.GeneratedAt, ReportEventKind.Consolidated, []);
    }
}
