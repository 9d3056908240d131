using Workflow.Application.Ports;
using Workflow.Core.Surveys;

namespace Workflow.Application.Ledger;

/// <summary>Sorts a survey's ledger items into entries.</summary>
internal static class LedgerParser
{
    /// <summary>The view; NotFound when nothing is there, Conflict when the survey's own item cannot be read.</summary>
    public static PortResult<LedgerView> View(SurveyId survey, IReadOnlyList<LedgerItem> items)
    {
        var sections = new Dictionary<SectionCode, Stored<SectionEntry>>();
        var tampered = new List<LedgerItem>();
        Stored<SurveyEntry>? own = null;
        var lease = "";
        foreach (var item in items)
        {
            var condition = EntryCondition.Damaged;
            if (IsOwn(item, survey))
            {
                (var entry, condition) = EntryReading.Survey(item);
                own = entry is null ? own : new Stored<SurveyEntry>(item.Id, item.Version, entry);
                lease = item.Columns.GetValueOrDefault("Lease", "");
            }
            else
            {
                (var entry, condition) = EntryReading.Section(item);
                if (entry is not null && entry.Survey == survey)
                {
                    sections[entry.Section] = new Stored<SectionEntry>(item.Id, item.Version, entry);
                }
            }

            if (condition != EntryCondition.Sound)
            {
                tampered.Add(item);
            }
        }

        return own is not null ? PortResult.Ok(new LedgerView { Survey = own, Lease = lease, Sections = sections, Tampered = tampered })
            : PortResult.Failed<LedgerView>(items.Count == 0 ? PortStatus.NotFound : PortStatus.Conflict, new PortFault("surveyEntryMissing"));
    }

    private static bool IsOwn(LedgerItem item, SurveyId survey) =>
        item.Columns.GetValueOrDefault("Key") == LedgerKey.Of(survey) || item.Columns.GetValueOrDefault("SectionCode") == LedgerKey.NoSection;
}
