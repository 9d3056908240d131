using Workflow.Core.Calendar;
using Workflow.Core.Comparison;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Recognition;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys;
using Workflow.Core.Text;
using Workflow.Workbooks.Reports.Json;
using Workflow.Workbooks.Tables;

namespace Workflow.Workbooks.Results;

/// <summary>What a report handed to <c>diff</c> or <c>trends</c> came to.</summary>
/// <param name="Year">What it says; null when the file cannot be taken.</param>
/// <param name="Fault">What is wrong with the file itself (E101–E105).</param>
/// <param name="Refusal">Why a sound file cannot be taken.</param>
/// <param name="Lacking">What the file does not say though years can only be put side by side by it: which year it is, or any answer.</param>
public sealed record PrintedYearReading(PrintedYear? Year, Finding? Fault = null, Remark? Refusal = null, Remark? Lacking = null);

/// <summary>Reads any published report for comparing: the machine form, or the table of a workbook or csv, of this program or of any city.</summary>
public static class PrintedYearFile
{
    private const string Between = " > ";

    /// <summary>Reads a report.</summary>
    /// <param name="stream">Seekable; read to its end, not closed.</param>
    /// <param name="name">The file's name, for the year where the table names none.</param>
    /// <param name="today">The present day.</param>
    public static PrintedYearReading Read(Stream stream, string name, DateOnly today)
    {
        if (JsonReport.Read(stream) is { } document)
        {
            return new PrintedYearReading(Of(document));
        }

        stream.Position = 0;
        var reading = TableFile.Read(stream, name);
        if (reading.Fault is not null)
        {
            return new PrintedYearReading(null, reading.Fault);
        }

        var recognized = TableRecognition.Recognize(reading.Tables, name, today);
        return recognized.Survey is { } survey
            ? new PrintedYearReading(Completed(Of(survey, recognized.Missing, recognized.Remarks.Any(r => r.Key == "plan-unknown") ? "" : survey.PlanName), reading.Tables), Lacking: Lacking(recognized.Remarks, name))
            : new PrintedYearReading(null, recognized.Faults.Count == 0 ? null : recognized.Faults[0].Finding, recognized.Faults.Count == 0 ? recognized.Remarks[0] : null);
    }

    private static PrintedYear Of(ReportDocument document)
    {
        var answers = document.Columns.Where(c => c.Answer).ToList();
        var headings = document.Columns.Where(c => c.Kind == "heading").Select(c => c.Key).ToList();
        var name = (document.Columns.FirstOrDefault(c => c is { Answer: false, Key: "name" })
            ?? document.Columns.FirstOrDefault(c => c is { Answer: false, Kind: "text" } && c.Key != Field.TagsKey) ?? document.Columns.FirstOrDefault(c => c is { Answer: false, Kind: "longText" }))?.Key ?? "";
        var number = document.Columns.FirstOrDefault(c => c is { Answer: false, Kind: "itemNumber" })?.Key ?? "";
        var sections = document.Sections.ToDictionary(s => s.Code, s => s.Name);
        return new PrintedYear(
            document.Survey.PlanName, new FiscalYear(document.Survey.Year), [.. answers.Select(c => new PrintedColumn(c.Label, c.Kind == "rating"))], document.Survey.Scale,
            [
                .. document.Rows.Where(r => r.RepostedFrom is null).Select(r => new PrintedRow(
                    Path(headings.Select(h => r.Given.GetValueOrDefault(h, ""))), r.Given.GetValueOrDefault(name, r.Item), sections.GetValueOrDefault(r.Section, r.Section),
                    [.. answers.Select(c => r.Submitted ? r.Answers.GetValueOrDefault(c.Key, "") : c.Kind == "rating" ? Report.MissingText : "")])
                {
                    Item = r.Item,
                    Number = r.Given.GetValueOrDefault(number, ""),
                }),
            ])
        {
            KnowsScale = true,
            Levels = document.Survey.Levels is { } levels
                ? [.. levels.Select(l => new ScaleLevel { Code = l.Code, Name = l.Name, Points = l.Points, Color = l.Color })] : [.. document.Survey.Scale.Select(c => new ScaleLevel { Code = c })],
            Sections = [.. document.Sections.Select(SectionOf)],
        };
    }

    private static PrintedYear Of(Survey survey, IReadOnlyList<(string Item, string Section)> missing, string planName)
    {
        var answers = survey.Fields.Where(f => f.IsAnswer).ToList();
        var headings = survey.Fields.Headings();
        var name = survey.Fields.ItemName()?.Key ?? "";
        var number = survey.Fields.FirstOrDefault(f => f is { IsAnswer: false, Kind: FieldKind.ItemNumber })?.Key ?? "";
        var sections = survey.Sections.ToDictionary(s => s.Code, s => s.Name);
        var prior = survey.Prior.ToDictionary(p => p.Assignment, p => p.Values);
        var notHandedIn = missing.Select(m => (m.Item, Fold(m.Section))).ToHashSet();
        string Answer(Item item, SectionCode by, Field field, IReadOnlyDictionary<string, string> values) =>
            field.Kind == FieldKind.Rating && (notHandedIn.Contains((item.Id, Fold(sections[by]))) || notHandedIn.Contains((item.Id, Fold(by.Value)))) ? Report.MissingText : values.GetValueOrDefault(field.Key, "");
        PrintedRow Row(Item item, IReadOnlyList<SectionCode> by, IReadOnlyDictionary<string, string> values) => new(
            Path(headings.Select(h => item.Given.GetValueOrDefault(h.Key, ""))), item.Given.GetValueOrDefault(name, item.Id), string.Join('、', by.Select(c => sections[c])),
            [.. answers.Select(f => Answer(item, by[0], f, values))]) { Number = item.Given.GetValueOrDefault(number, "") };
        return new PrintedYear(
            planName, survey.Year, [.. answers.Select(f => new PrintedColumn(f.Label, f.Kind == FieldKind.Rating))], survey.Fields.MainRating() is null ? [] : [.. survey.Scale.Levels.Select(l => l.Code)],
            [
                .. survey.Items.Where(i => i.RepostedFrom is null).SelectMany(i => survey.SharedItems == SharedItemRule.Lead || i.Sections.Count == 1
                    ? [Row(i, [i.Sections[0]], i.Prior)]
                    : i.Sections.Select(s => Row(i, [s], prior.GetValueOrDefault(new AssignmentId(i.Id, s)) ?? new Dictionary<string, string>()))),
            ]);
    }

    private static PrintedSection SectionOf(SectionDocument section) => new(
        section.Code, section.Name,
        PrintedStatus.TimelinessOf(Enum.TryParse<SectionState>(section.State, ignoreCase: true, out var state) ? state : SectionState.Consolidated, section.Marks.Contains("late"), section.Version is not null),
        section.Predecessors ?? []);

    // What the sheets beside the form say, which a recognised table does not hold.
    private static PrintedYear Completed(PrintedYear year, IReadOnlyList<TableGrid> tables)
    {
        var scale = year.Columns.Any(c => c.IsRating) ? PrintedStatus.Scale(tables) : [];
        var isWhole = year.Scale.All(c => scale.Contains(c, StringComparer.OrdinalIgnoreCase));
        return year with
        {
            KnowsScale = scale.Count > 0 && isWhole,
            Scale = scale.Count > 0 && isWhole ? scale : year.Scale,
            Levels = scale.Count > 0 && isWhole ? [.. scale.Select(c => new ScaleLevel { Code = c })] : year.Levels,
            Sections = PrintedStatus.Sections(tables),
        };
    }

    private static Remark? Lacking(IReadOnlyList<Remark> remarks, string name) =>
        remarks.Any(r => r.Key is "projects-only" or "answers-added") ? Remark.Doubt("trends-no-answers", name)
        : remarks.Any(r => r.Key == "year-none") ? Remark.Doubt("trends-year", name) : null;

    private static string Fold(string text) => Spelling.WithoutBlanks(Normalization.Code(text));

    private static string Path(IEnumerable<string> headings) => string.Join(Between, headings.Where(h => h.Length > 0));
}
