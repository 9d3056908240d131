using System.Globalization;
using Workflow.Core.Calendar;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;

namespace Workflow.Workbooks.Definitions.Writing;

/// <summary>What stands in the sheets of a survey's book.</summary>
internal sealed class BookContent(Survey survey, Language language)
{
    private static readonly string[] Mark = ["○"];

    private readonly Dictionary<SectionCode, string> sectionNames = survey.Sections.ToDictionary(s => s.Code, s => s.Name.Contains('\n') ? s.Code.Value : s.Name);

    /// <summary>The sheets in order; optional ones that would be empty are left out.</summary>
    public IEnumerable<BookSheet> Sheets()
    {
        yield return Basics();
        yield return Form();
        yield return Scale();
        yield return Sections();
        yield return new ItemContent(survey, Names).Sheet(Column);
        if (survey.Indicators.Count > 0 || survey.IndicatorColumns.Count > 0)
        {
            yield return new IndicatorContent(survey, Names).Sheet(Column);
        }

        if (survey.Prior.Count > 0)
        {
            yield return Prior();
        }

        if (survey.Texts.Count > 0)
        {
            yield return Texts();
        }

        if (survey.Roster is { } roster)
        {
            yield return new BookSheet(
                BookSheets.Roster, [.. roster.Columns.Select(c => new BookColumn(c, 16))], [.. roster.Rows.Select(r => (IReadOnlyList<BookCell>)[.. r.Select(BookCell.Of)])]);
        }
    }

    private BookSheet Basics()
    {
        var words = new Dictionary<string, IReadOnlyList<string>>
        {
            ["closing"] = SurveyWords.Closing.Japanese,
            ["missing"] = SurveyWords.Missing.Japanese,
            ["ratingWidth"] = SurveyWords.RatingWidths.Japanese,
            ["sharedItems"] = SurveyWords.SharedItems.Japanese,
            ["approval"] = SurveyWords.Approvals.Japanese,
        };
        var rows = BookHeaders.SurveyRows;
        return new BookSheet(
            BookSheets.Survey,
            [new BookColumn("項目", 18) { Required = true }, new BookColumn("値", 60) { Required = true }, new BookColumn(DefinitionTexts.Get("note", language), 60)],
            [.. rows.Select(r => (IReadOnlyList<BookCell>)[BookCell.Of(r.Header), Value(r.Property), BookCell.Of(DefinitionTexts.Note(BookSheets.Survey, r.Property, language))])])
        {
            RowWords = Enumerable.Range(0, rows.Count).Where(i => words.ContainsKey(rows[i].Property)).ToDictionary(i => i, i => words[rows[i].Property]),
        };
    }

    private BookCell Value(string property) => property switch
    {
        "id" => BookCell.Of(survey.Id.Value),
        "planName" => BookCell.Of(survey.PlanName),
        "name" => BookCell.Of(survey.Name),
        "year" => BookCell.Of(survey.Year.LongName),
        "dueAt" => new BookCell(null, JapanTime.IsLastSecond(survey.DueAt) ? JapanTime.Of(survey.DueAt).Date : JapanTime.Of(survey.DueAt).DateTime),
        "distributeAt" => Sending(),
        "reminderOffsets" => BookCell.Of(survey.ReminderOffsets.Count == 0
            ? "なし" : string.Join(',', survey.ReminderOffsets.Select(o => o.ToString(o > 0 ? "+0" : "0", CultureInfo.InvariantCulture)))),
        "reminderTime" => BookCell.Of(SurveyDrafts.Time(survey.ReminderTime)),
        "letter" => BookCell.Of(survey.Letter),
        "coordinator" => BookCell.Of(survey.Coordinator),
        "coordinatorMail" => BookCell.Of(survey.CoordinatorMail),
        "closing" => BookCell.Of(SurveyWords.Closing.JapaneseOf(survey.Closing)),
        "missing" => BookCell.Of(SurveyWords.Missing.JapaneseOf(survey.Missing)),
        "ratingWidth" => BookCell.Of(SurveyWords.RatingWidths.JapaneseOf(survey.RatingWidth)),
        "sharedItems" => BookCell.Of(SurveyWords.SharedItems.JapaneseOf(survey.SharedItems)),
        "approval" => BookCell.Of(SurveyWords.Approvals.JapaneseOf(survey.Approval)),
        "unansweredText" => BookCell.Of(survey.UnansweredText),
        _ => BookCell.Of(null),
    };

    // A bare date means the reminder time of that day, so midnight is written out as a text.
    private BookCell Sending() =>
        survey.DistributeAt is not { } moment ? BookCell.Of(null)
        : JapanTime.Of(moment).TimeOfDay == TimeSpan.Zero ? BookCell.Of(JapanTime.Of(moment).ToString("yyyy/M/d H:mm", CultureInfo.InvariantCulture))
        : new BookCell(null, JapanTime.Of(moment).DateTime);

    private BookSheet Form() => new(
        BookSheets.Form,
        [
            .. BookHeaders.Form.Select(h => Column(BookSheets.Form, h) with
            {
                Words = h.Property switch
                {
                    "kind" => SurveyWords.Kinds.Japanese,
                    "filledBy" => SurveyWords.FilledBy.Japanese,
                    "requirement" => SurveyWords.Requirements.Japanese,
                    "merged" => Mark,
                    _ => [],
                },
                Required = h.Property is "label" or "key" or "kind" or "filledBy",
            }),
        ],
        [
            .. survey.Fields.Select(f => (IReadOnlyList<BookCell>)
            [
                BookCell.Of(f.Label), BookCell.Of(f.Key), BookCell.Of(SurveyWords.Kinds.JapaneseOf(f.Kind)), BookCell.Of(SurveyWords.FilledBy.JapaneseOf(f.FilledBy)),
                BookCell.Of(SurveyWords.Requirements.JapaneseOf(f.Requirement)), BookCell.Of(f.Condition?.ToString()), List(f.Choices), Number(f.MinLength), Number(f.MaxLength),
                BookCell.Of(f.PriorKey), Number((decimal?)f.Width), BookCell.Mark(f.Merged), BookCell.Of(f.Print == "{value}" ? null : f.Print), BookCell.Of(f.Description),
            ]),
        ]);

    private BookSheet Scale() => new(
        BookSheets.Scale,
        [.. BookHeaders.Scale.Select(h => Column(BookSheets.Scale, h) with { Words = h.Property == "reasonRequired" ? Mark : [], Required = h.Property == "code" })],
        [
            .. survey.Scale.Levels.Select(l => (IReadOnlyList<BookCell>)
                [BookCell.Of(l.Code), BookCell.Of(l.Name), BookCell.Of(l.Description), BookCell.Mark(l.ReasonRequired), Number(l.Points), BookCell.Of(l.Color)]),
        ]);

    private BookSheet Sections() => new(
        BookSheets.Sections,
        [.. BookHeaders.Sections.Select(h => Column(BookSheets.Sections, h) with { Required = h.Property is "code" or "name" })],
        [
            .. survey.Sections.Select(s => (IReadOnlyList<BookCell>)
            [
                BookCell.Of(s.Code.Value), BookCell.Of(s.Name), BookCell.Of(s.Mail), BookCell.Of(s.GroupId), List(s.Staff), BookCell.Of(s.Approver),
                List(s.Predecessors.Select(p => p.Value)),
            ]),
        ]);

    private BookSheet Prior()
    {
        var fields = survey.Fields.Where(f => survey.Prior.Any(p => p.Values.ContainsKey(f.Key))).ToList();
        return new BookSheet(
            BookSheets.Prior,
            [.. BookHeaders.Prior.Select(h => Column(BookSheets.Prior, h) with { Required = true }), .. fields.Select(f => new BookColumn(f.Label, 40))],
            [
                .. survey.Prior.Select(p => (IReadOnlyList<BookCell>)
                [
                    BookCell.Of(p.Assignment.Item), BookCell.Of(Name(p.Assignment.Section)), .. fields.Select(f => BookCell.Of(p.Values.GetValueOrDefault(f.Key))),
                ]),
            ]);
    }

    private BookSheet Texts() => new(
        BookSheets.Texts,
        [.. BookHeaders.Texts.Select(h => Column(BookSheets.Texts, h) with { Words = h.Property == "after" ? ["前", "後"] : [], Required = h.Property != "after" })],
        [.. survey.Texts.Select(t => (IReadOnlyList<BookCell>)[BookCell.Of(string.Join(" > ", t.Path)), BookCell.Of(t.After ? "後" : "前"), BookCell.Of(t.Text)])]);

    private BookCell Names(IReadOnlyList<SectionCode> codes) => List(codes.Select(Name));

    private string Name(SectionCode code) => sectionNames.TryGetValue(code, out var name) ? name : code.Value;

    private BookColumn Column(string sheet, BookHeader header) => new(header.Header, Widths.Of(header.Property))
    {
        Note = DefinitionTexts.Note(sheet, header.Property, language),
    };

    private static BookCell List(IEnumerable<string> entries) => BookCell.Of(string.Join('\n', entries));

    private static BookCell Number(decimal? number) => BookCell.Of(number?.ToString(CultureInfo.InvariantCulture));
}
