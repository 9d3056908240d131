using System.Text.Json;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Reports.Json;

/// <summary>The report as json, and back.</summary>
public static class JsonReport
{
    /// <summary>Writes the machine form; rows go out as they come. The stream stays open.</summary>
    public static void Write(Report report, Stream stream) => JsonSerializer.Serialize(stream, Document(report), ReportJson.Readable.ReportDocument);

    /// <summary>Reads a report that this program wrote; null when the file is not one.</summary>
    public static ReportDocument? Read(Stream stream)
    {
        try
        {
            var document = JsonSerializer.Deserialize(stream, ReportJson.Readable.ReportDocument);
            return document?.Format == ReportDocument.CurrentFormat ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReportDocument Document(Report report) => new()
    {
        Format = ReportDocument.CurrentFormat,
        GeneratedAt = report.GeneratedAt,
        Survey = Survey(report.Survey),
        Columns = [.. report.Columns.Select(f => new ColumnDocument(f.Key, f.Label, Name(f.Kind), f.IsAnswer, f.Merged))],
        Rows = report.Rows.Select(r => Row(report, r)),
        IndicatorColumns = [.. report.IndicatorColumns.Select(c => new YearDocument(c.Key, c.Label, c.Year.Year, c.IsTarget))],
        Indicators = report.Indicators.Select(i => Indicator(report, i)),
        Sections = report.Statistics.Sections.Select(s => Section(report, s)),
        Rejected = report.Rejected.Select(r => new RejectedDocument(r.File, r.Section?.Value, r.Code)),
        Findings = report.Findings.Select(Finding),
        Corrections = report.Corrections.Select(c => new CorrectionDocument(c.Correction.Row.ToString(), c.Correction.Field, c.Original, c.Correction.Value)),
        Statistics = Statistics(report),
    };

    private static SurveyDocument Survey(Survey survey) => new(
        survey.Id.Value, survey.PlanName, survey.Name, survey.Year.Year, survey.DueAt, survey.Coordinator, [.. survey.Scale.Levels.Select(l => l.Code)],
        [.. survey.Scale.Levels.Select(l => new LevelDocument(l.Code, l.Name, l.Points, l.Color))]);

    private static RowDocument Row(Report report, ReportRow row) => new(
        row.Item.Id, row.Id.Section.Value, Codes(row.Item.Sections), row.IsReposted ? row.Source.Item : null, row.Submitted,
        ByKey(report, row.Cells, _ => true), ByKey(report, row.Values, f => !f.IsAnswer), ByKey(report, row.Values, f => f.IsAnswer));

    private static Dictionary<string, string> ByKey(Report report, IReadOnlyList<string> texts, Func<Field, bool> of)
    {
        var byKey = new Dictionary<string, string>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Length > 0 && of(report.Columns[i]))
            {
                byKey[report.Columns[i].Key] = texts[i];
            }
        }

        return byKey;
    }

    private static IndicatorDocument Indicator(Report report, ReportIndicator row)
    {
        var indicator = row.Indicator;
        var values = report.IndicatorColumns.Select((c, i) => (c.Key, Text: row.Values[i])).Where(v => v.Text.Length > 0).ToDictionary(v => v.Key, v => v.Text);
        return new IndicatorDocument(
            indicator.Id, row.Id.Section.Value, Codes(indicator.Sections), indicator.Headings, indicator.Category, indicator.RelatedItems, indicator.Outcome, indicator.Name,
            indicator.Unit, indicator.Direction is { } direction ? Name(direction) : null, indicator.Baseline, indicator.BaselineDate, row.Submitted, values, row.Note,
            new JudgementDocument(
                Name(row.Judgement.Verdict), Name(row.Judgement.Basis), row.Judgement.Reference.Length > 0 ? row.Judgement.Reference : null, row.Judgement.ReferenceYear, row.Judgement.Change?.Difference,
                row.Judgement.Change?.InPoints));
    }

    private static SectionDocument Section(Report report, SectionTally tally)
    {
        var s = tally.Status;
        IReadOnlyList<string> marks = [.. Enum.GetValues<SubmissionMarks>().Where(m => m != SubmissionMarks.None && s.Marks.HasFlag(m)).Select(Name)];
        return new SectionDocument(
            s.Section.Code.Value, s.Section.Name, Name(s.State), s.Rows, s.Indicators, s.SubmittedAt, s.File, s.Version, s.Answered, s.Total, s.Errors, s.Warnings, marks,
            s.Superseded, Ratings(report, tally.Tally), s.Section.Predecessors.Count == 0 ? null : Codes(s.Section.Predecessors));
    }

    private static FindingDocument Finding(ReportFinding found)
    {
        var f = FindingView.Of(found.Finding);
        return new FindingDocument(f.Code, f.Severity, found.Section?.Code.Value, found.File, f.Row, f.Field, f.Cell, f.Message, f.Hint);
    }

    private static StatisticsDocument Statistics(Report report) => new(
        Ratings(report, report.Statistics.Overall),
        [.. report.Statistics.Headings.Select(h => new HeadingDocument(h.Path, Ratings(report, h.Tally)))],
        report.Statistics.Choices.ToDictionary(c => c.Field.Key, c => Counts(c.Field.Choices, c.Tally)));

    private static TallyDocument Ratings(Report report, Tally tally) => Counts([.. report.Survey.Scale.Levels.Select(l => l.Code)], tally);

    private static TallyDocument Counts(IReadOnlyList<string> codes, Tally tally) => new(
        codes.Take(tally.Counts.Count).Select((code, i) => (code, n: tally.Counts[i])).ToDictionary(c => c.code, c => c.n), tally.Other, tally.Unanswered, tally.Missing,
        tally.PointsAverage is { } average ? Math.Round(average, 4) : null);

    private static IReadOnlyList<string> Codes(IEnumerable<SectionCode> sections) => [.. sections.Select(s => s.Value)];

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
