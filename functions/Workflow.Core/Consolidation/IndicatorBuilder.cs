using Workflow.Core.Indicators;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Core.Consolidation;

/// <summary>Lays out the indicators of a report: the book's values with the survey year's actual as answered.</summary>
internal sealed class IndicatorBuilder(Survey survey, Dictionary<SectionCode, SectionRecord> records, CorrectionOverlay overlay)
{
    private readonly Dictionary<SectionCode, string> names = survey.Sections.ToDictionary(s => s.Code, s => s.Name);
    private readonly IReadOnlyList<Field> headings = survey.Fields.Headings();
    private readonly IndicatorJudge judge = new(survey.IndicatorColumns, survey.Year);
    private readonly int actual = survey.IndicatorColumns.ToList().FindIndex(c => !c.IsTarget && c.Year == survey.Year);

    public IReadOnlyList<ReportIndicator> Build() => [.. survey.Indicators.Select(Row)];

    private ReportIndicator Row(Indicator indicator)
    {
        var id = new AssignmentId(indicator.Id, indicator.Sections[0]);
        var record = records.GetValueOrDefault(id.Section);
        var submitted = record?.Submission is not null;
        var answers = submitted ? record!.Indicators.GetValueOrDefault(id.ToString()) : null;
        IReadOnlyList<string> values = [.. survey.IndicatorColumns.Select(c => Value(indicator, c, id, submitted, answers))];
        return new ReportIndicator
        {
            Indicator = indicator,
            Id = id,
            Headings = [.. headings.Select(h => indicator.Headings.GetValueOrDefault(h.Key, ""))],
            SectionNames = [.. indicator.Sections.Select(c => names[c])],
            Submitted = submitted,
            Values = values,
            Judgement = judge.Judge(indicator, actual < 0 ? "" : values[actual]),
            Note = submitted ? overlay.Over(id, IndicatorFields.Note, answers?.GetValueOrDefault(IndicatorFields.Note) ?? "") : "",
        };
    }

    /// <summary>
    /// Only the survey year's actual is the section's to give; a workbook that had the row and left it blank says "not known", whatever the book said.
    /// </summary>
    private string Value(
        Indicator indicator, IndicatorColumn column, AssignmentId id, bool submitted, IReadOnlyDictionary<string, string>? answers)
    {
        var given = indicator.Values.GetValueOrDefault(column.Key, "");
        var open = !column.IsTarget && column.Year == survey.Year;
        return !open || !submitted ? given : overlay.Over(id, column.Key, answers is null ? given : answers.GetValueOrDefault(column.Key, ""));
    }
}
