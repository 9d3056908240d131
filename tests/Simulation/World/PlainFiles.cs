using System.Globalization;
using System.Text.Json;
using Workflow.Application.Files;
using Workflow.Core.Answers;
using Workflow.Core.Checks;
using Workflow.Core.Findings;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Definitions;

namespace Workflow.Simulation.World;

/// <summary>The content of a simulated workbook.</summary>
internal sealed record PlainWorkbook(string Survey, string Section, int Issue, string Given, int Submit, Dictionary<string, Dictionary<string, string>> Answers);

/// <summary>
/// File formats that cost nothing: a definition is a number, a workbook its answers as JSON, a report the answers it prints. The checks are the real ones.
/// </summary>
internal sealed class PlainFiles : ISurveyFiles
{
    private readonly List<Survey> definitions = [];

    public ReadOnlyMemory<byte> Book(Survey survey)
    {
        definitions.Add(survey);
        return JsonSerializer.SerializeToUtf8Bytes(definitions.Count - 1);
    }

    public DefinitionReading ReadDefinition(ReadOnlyMemory<byte> book) =>
        int.TryParse(book.Span, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < definitions.Count
            ? new DefinitionReading(definitions[number], [])
            : new DefinitionReading(null, [new Finding("D101")]);

    public ReadOnlyMemory<byte> WriteWorkbook(Questionnaire questionnaire, CheckedAnswers carried)
    {
        var ids = questionnaire.Rows.Select(r => r.Id.ToString()).ToHashSet();
        return Write(new PlainWorkbook(
            questionnaire.SurveyId.Value,
            questionnaire.Section.Value,
            questionnaire.Issue,
            GivenDigest.Of(questionnaire),
            0,
            carried.Rows.Where(r => ids.Contains(r.Key)).ToDictionary(r => r.Key, r => r.Value.ToDictionary())));
    }

    public WorkbookReading Check(ReadOnlyMemory<byte> workbook, Questionnaire questionnaire)
    {
        if (Read(workbook) is not { } plain)
        {
            var rejected = new CheckResult { Status = CheckStatus.Rejected, Findings = [new Finding("E106")], Answers = CheckedAnswers.None, Answered = 0, Total = 0 };
            return new WorkbookReading(rejected, 0);
        }

        var result = SectionCheck.Check(questionnaire, Table(plain, questionnaire));
        return new WorkbookReading(result, result.Status == CheckStatus.Rejected ? 0 : plain.Submit);
    }

    public WrittenReport WriteReport(Survey survey, IReadOnlyList<SectionResult> sections, DateTimeOffset generatedAt)
    {
        var printed = sections.ToDictionary(s => s.Section.Value, Printed);
        var ratings = printed.Values.SelectMany(s => s.Values).Select(r => r.GetValueOrDefault("rating")).ToArray();
        return new WrittenReport(
            [new ReportFile("xlsx", JsonSerializer.SerializeToUtf8Bytes(printed))],
            [.. survey.Scale.Levels.Select(l => $"{l.Code} {ratings.Count(r => r == l.Code)}")]);
    }

    public static PlainWorkbook? Read(ReadOnlyMemory<byte> workbook)
    {
        try
        {
            return JsonSerializer.Deserialize<PlainWorkbook>(workbook.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static ReadOnlyMemory<byte> Write(PlainWorkbook workbook) => JsonSerializer.SerializeToUtf8Bytes(workbook);

    private static Dictionary<string, Dictionary<string, string>> Printed(SectionResult section)
    {
        var printed = section.Answers.Rows.ToDictionary(r => r.Key, r => r.Value.ToDictionary());
        foreach (var correction in section.Corrections)
        {
            printed[correction.Row][correction.Field] = correction.Value;
        }

        return printed;
    }

    private static SectionAnswers Table(PlainWorkbook plain, Questionnaire questionnaire)
    {
        AnswerColumn[] columns = [.. questionnaire.Fields.Select((f, i) => new AnswerColumn(f.Key, i + 2))];
        AnswerRow[] rows =
        [
            .. questionnaire.Rows.Select((row, i) => new AnswerRow(
                row.Id.ToString(),
                i + 5,
                [.. questionnaire.Fields.Select(f => new AnswerCell(
                    (f.IsAnswer ? plain.Answers.GetValueOrDefault(row.Id.ToString())?.GetValueOrDefault(f.Key) : row.Given.GetValueOrDefault(f.Key)) ?? ""))])),
        ];
        return new SectionAnswers
        {
            Identity = new WorkbookIdentity(new SurveyId(plain.Survey), new SectionCode(plain.Section), plain.Issue, plain.Given),
            Rows = new AnswerTable("調査票", columns, rows),
            SubmitNumber = plain.Submit,
        };
    }
}
