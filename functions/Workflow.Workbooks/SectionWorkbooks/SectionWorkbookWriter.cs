using System.Collections.Concurrent;
using System.IO.Compression;
using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Progress;
using Workflow.Core.Questionnaires;
using Workflow.Workbooks.Packages;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// Writes the section workbooks of a survey (contracts §2). One writer for all of them makes what they share once. Thread-safe. The same questionnaire
/// gives the same bytes.
/// </summary>
/// <param name="language">The language of the words around the form.</param>
/// <param name="pane">The add-in that opens with the workbooks; null = none, as where files travel without Microsoft 365.</param>
public sealed class SectionWorkbookWriter(Language language = Language.Japanese, PaneReference? pane = null)
{
    private readonly SectionWorkbookTexts texts = new(language);
    private readonly ConcurrentDictionary<int, IReadOnlyList<DeflatedPart>> fixedParts = new();
    private readonly ConcurrentDictionary<(SurveyParts Survey, DateTimeOffset DueAt, int Issue, int Rows, int Indicators), DeflatedPart> guides = new();
    private volatile SurveyParts? survey;

    /// <summary>Writes a section's workbook.</summary>
    /// <param name="questionnaire">What the section is asked.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="carried">Answers of an earlier issue to carry over; none for a first issue.</param>
    public void Write(Questionnaire questionnaire, Stream stream, CheckedAnswers? carried = null)
    {
        var shared = SharedBy(questionnaire);
        var answers = carried ?? CheckedAnswers.None;
        var rules = new AnswerSheetRules(questionnaire.Fields, questionnaire.Scale, shared.Lists, texts);
        var indicators = questionnaire.Indicators.Count > 0 ? IndicatorSheetOf(questionnaire, answers, rules) : null;
        var form = FormSheetOf(questionnaire, answers, rules, indicators);
        var footer = texts["footer", questionnaire.SurveyName, questionnaire.SectionName];
        var sheets = indicators is null ? 3 : 4;
        List<DeflatedPart> parts =
        [
            .. fixedParts.GetOrAdd(sheets, number => PackageParts.Fixed(number, pane)),
            DeflatedPart.Write("xl/workbook.xml", CompressionLevel.Fastest, s => s.Write(System.Text.Encoding.UTF8.GetBytes(PackageParts.Workbook(form, indicators)))),
            shared.Styles,
            guides.GetOrAdd((shared, questionnaire.DueAt, questionnaire.Issue, questionnaire.Rows.Count, questionnaire.Indicators.Count), _ => Guide(questionnaire, shared)),
            Part(2, pen => form.Write(pen, rules, texts, footer)),
            Part(sheets, pen => MetaSheet.Write(pen, questionnaire, shared.MetaRows, shared.MetaNextRow)),
        ];
        if (indicators is not null)
        {
            parts.Add(Part(3, pen => indicators.Write(pen, IndicatorRules(questionnaire, shared), texts, footer)));
        }

        ZipStamp.Write(stream, parts);
    }

    private SurveyParts SharedBy(Questionnaire questionnaire)
    {
        var known = survey;
        if (known?.Serve(questionnaire) == true)
        {
            return known;
        }

        guides.Clear();
        return survey = new SurveyParts(questionnaire, texts);
    }

    private AnswerSheetRules IndicatorRules(Questionnaire questionnaire, SurveyParts shared) =>
        new(IndicatorFields.OpenFields(questionnaire, numeric: false), questionnaire.Scale, shared.Lists, texts);

    private AnswerSheet IndicatorSheetOf(Questionnaire questionnaire, CheckedAnswers carried, AnswerSheetRules rules)
    {
        var columns = IndicatorColumns.Of(questionnaire, carried);
        return new AnswerSheet
        {
            Name = WorkbookFormat.IndicatorSheet, Title = TitleOf("title.indicators", questionnaire), SectionText = texts["section", questionnaire.SectionName],
            DeadlineText = texts["deadline", GuideSheet.Deadline(questionnaire, texts)], Columns = columns, Ids = [.. questionnaire.Indicators.Select(r => r.Id.ToString())],
            Head = HeadRow.Share(columns, 26, 44, 34), CountFormula = Whole(rules.CountTerm(columns, questionnaire.Indicators.Count, "")),
            Count = columns.Where(c => c.Answer is { Requirement: Core.Surveys.Requirement.Required }).Sum(c => c.Texts.Count(t => t.Length == 0)),
        };
    }

    private AnswerSheet FormSheetOf(Questionnaire questionnaire, CheckedAnswers carried, AnswerSheetRules rules, AnswerSheet? indicators)
    {
        var columns = FormColumns.Of(questionnaire, carried, texts);
        var terms = new[]
        {
            rules.CountTerm(columns, questionnaire.Rows.Count, ""),
            indicators is null ? null : rules.CountTerm(indicators.Columns, indicators.Ids.Count, WorkbookFormat.IndicatorSheet + "!"),
        };
        var progress = AnswerProgress.Of(questionnaire, carried);
        return new AnswerSheet
        {
            Name = WorkbookFormat.FormSheet, Title = TitleOf("title.form", questionnaire), SectionText = texts["section", questionnaire.SectionName],
            DeadlineText = texts["deadline", GuideSheet.Deadline(questionnaire, texts)], Columns = columns, Ids = [.. questionnaire.Rows.Select(r => r.Id.ToString())],
            Head = HeadRow.Share(columns, 26, 44, 34, 22, 14), CountFormula = Whole(string.Join('+', terms.OfType<string>())), Count = progress.Total - progress.Answered,
        };
    }

    /// <summary>An error value in an answer makes the count negative, which its format shows in words.</summary>
    private static string? Whole(string? terms) => string.IsNullOrEmpty(terms) ? null : $"IFERROR({terms},-1)";

    private string TitleOf(string key, Questionnaire questionnaire) =>
        texts[key, questionnaire.PlanName, questionnaire.SurveyName] + (questionnaire.Issue > 1 ? texts["issue", questionnaire.Issue.ToString(System.Globalization.CultureInfo.InvariantCulture)] : "");

    private DeflatedPart Guide(Questionnaire questionnaire, SurveyParts shared) =>
        Part(1, pen => new GuideSheet(questionnaire, texts, shared.Entries, TitleOf("title.guide", questionnaire), questionnaire.SurveyName).Write(pen));

    private static DeflatedPart Part(int sheet, Action<XmlPen> write) => DeflatedPart.Write(
        $"xl/worksheets/sheet{sheet}.xml",
        CompressionLevel.Fastest,
        stream =>
        {
            using var pen = new XmlPen(stream);
            write(pen);
        });
}
