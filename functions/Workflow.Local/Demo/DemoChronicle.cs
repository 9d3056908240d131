using System.Globalization;
using Workflow.Application.Ledger;
using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Local.Commands;
using Workflow.Local.Hosting;
using Workflow.Workbooks.Reports.Json;

namespace Workflow.Local.Demo;

/// <summary>The year as the ledger's history tells it, together with what people did.</summary>
internal static class DemoChronicle
{
    private static readonly Dictionary<EventKind, string> Kinds = new()
    {
        [EventKind.Issued] = "issued",
        [EventKind.Submitted] = "submitted",
        [EventKind.SubmissionRefused] = "returned",
        [EventKind.Returned] = "returned",
        [EventKind.Reminded] = "reminded",
        [EventKind.Published] = "published",
    };

    /// <summary>Reads the history and the newest report from the tenant.</summary>
    public static async Task<DemoYear> TellAsync(
        CommandContext context, LocalEdition edition, Survey survey, AssignmentPlan plan, string folder, IEnumerable<DemoEvent> seen, CancellationToken cancellationToken)
    {
        var history = await edition.Services.Ledger.HistoryAsync(survey.Id, section: null, withRecords: false, cancellationToken);
        if (history.Value is null)
        {
            throw new IOException($"The history could not be read: {history.Status}");
        }

        var events = new List<DemoEvent>(seen);
        foreach (var columns in history.Value.Select(h => h.Columns))
        {
            var kind = Enum.Parse<EventKind>(columns["Kind"]);
            var at = JapanTime.Of(DateTimeOffset.Parse(columns["At"], CultureInfo.InvariantCulture));
            var section = plan.Sections.FirstOrDefault(s => s.Code.Value == columns.GetValueOrDefault("SectionCode"));
            if (Kinds.TryGetValue(kind, out var name) && (section is not null || kind == EventKind.Published))
            {
                events.Add(new DemoEvent(at, name, section, context.Text("demo.event." + kind, columns.GetValueOrDefault("Text", ""))));
            }
        }

        var files = ReportFiles(edition, survey, folder);
        var published = events.Where(e => e.Kind == "published").Select(e => e.At).DefaultIfEmpty(JapanTime.Of(survey.DueAt)).Min();
        events.Add(new DemoEvent(JapanTime.Of(survey.DueAt), "closed", null, context.Text("demo.closed", JapaneseDate.WithTime(survey.DueAt))));
        using var json = File.OpenRead(files.First(f => f.EndsWith(".json", StringComparison.Ordinal)));
        var report = JsonReport.Read(json) ?? throw new InvalidDataException(json.Name);
        events.Insert(0, new DemoEvent(published, "consolidated", null, context.Text("demo.consolidated", report.Rows.Count().ToString(), plan.Sections.Count.ToString())));
        var notices = edition.Tenant.View;
        return new DemoYear(survey, plan.Sections, [.. events.OrderBy(e => e.At)], notices.Mails.Count + notices.Cards.Count + notices.Activities.Count, [.. report.Statistics.Overall.Counts], files, folder);
    }

    private static List<string> ReportFiles(LocalEdition edition, Survey survey, string folder) =>
        [.. edition.Tenant.View.Files.Select(f => f.Path).Where(p => p.Contains($"/集約/{survey.Id}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(p => Path.Combine(folder, p))];
}
