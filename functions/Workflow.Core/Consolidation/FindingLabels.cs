using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>Gives findings the words a person looks for: the item's number and name, the field's 見出し.</summary>
internal sealed class FindingLabels(Survey survey)
{
    private readonly Dictionary<SectionCode, Section> sections = survey.Sections.ToDictionary(s => s.Code);
    private readonly Dictionary<string, string> items = survey.Items.ToDictionary(i => i.Id, i => ItemLabel(survey.Fields, i), StringComparer.Ordinal);
    private readonly Dictionary<string, string> indicators = survey.Indicators.ToDictionary(i => i.Id, i => i.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> fields = FieldNames(survey);

    public IReadOnlyList<ReportFinding> Label(IEnumerable<SectionRecord> records, IEnumerable<RejectedWorkbook> rejected) =>
    [
        .. records.Where(r => r.Submission is not null)
            .SelectMany(r => r.Submission!.Findings.Select(f => Label(f, r.Section, r.Submission.File, rejected: false))),
        .. rejected.SelectMany(r => r.Findings.Select(f =>
            Label(f, r.Section is { } code ? sections.GetValueOrDefault(code) : null, r.File, rejected: true))),
    ];

    public AppliedCorrection Label(AppliedCorrection applied) => applied with
    {
        RowLabel = RowLabel(applied.Correction.Row.ToString(), applied.Correction.Field),
        FieldLabel = FieldLabel(applied.Correction.Field),
    };

    private ReportFinding Label(Finding finding, Section? section, string? file, bool rejected) => new()
    {
        Finding = finding,
        Section = section,
        File = file,
        Rejected = rejected,
        RowLabel = RowLabel(finding.Row, finding.Field),
        FieldLabel = FieldLabel(finding.Field),
    };

    private static string ItemLabel(IReadOnlyList<Field> form, Item item)
    {
        var number = form.ItemNumber() is { } n ? item.Given.GetValueOrDefault(n.Key, "") : "";
        var name = form.ItemName() is { } f ? item.Given.GetValueOrDefault(f.Key, "") : "";
        var label = $"{number} {name}".Trim();
        return label.Length > 0 ? label : item.Id;
    }

    private static Dictionary<string, string> FieldNames(Survey survey)
    {
        var names = survey.Fields.ToDictionary(f => f.Key, f => f.Label, StringComparer.Ordinal);
        foreach (var column in survey.IndicatorColumns)
        {
            names[column.Key] = $"{column.Label} {(column.IsTarget ? "目標" : "実績")}";
        }

        names.TryAdd(IndicatorFields.Note, "備考");
        return names;
    }

    private string FieldLabel(string? field) => field is null ? "" : fields.GetValueOrDefault(field, field);

    /// <summary>An item and an indicator may share an id; the field's key, which alone holds a colon for indicators, tells them apart.</summary>
    private string RowLabel(string? row, string? field)
    {
        if (!AssignmentId.TryParse(row, out var id))
        {
            return row ?? "";
        }

        var (first, second) = field?.Contains(':', StringComparison.Ordinal) == true ? (indicators, items) : (items, indicators);
        return first.GetValueOrDefault(id.Item) ?? second.GetValueOrDefault(id.Item) ?? id.Item;
    }
}
