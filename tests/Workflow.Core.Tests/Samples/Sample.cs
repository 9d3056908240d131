using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Core.Answers;
using Workflow.Core.Checks;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;

namespace Workflow.Core.Tests.Samples;

/// <summary>One folder of samples/, read strictly: a property nobody knows is an error.</summary>
internal sealed class Sample
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private Sample(Survey survey, SampleAnswers answers, SampleMistakes mistakes)
    {
        Survey = survey;
        Plan = new AssignmentPlan(survey);
        Answers = answers;
        Mistakes = mistakes;
    }

    public Survey Survey { get; }

    public AssignmentPlan Plan { get; }

    public SampleAnswers Answers { get; }

    public SampleMistakes Mistakes { get; }

    /// <summary>Reads a sample whose definition is valid.</summary>
    public static Sample Read(string name)
    {
        var validation = SurveyValidator.Validate(Json<SurveyDraft>(name, "definition.json"));
        Assert.Empty(validation.Faults);
        return new Sample(validation.Survey!, Json<SampleAnswers>(name, "answers.json"), Json<SampleMistakes>(name, "mistakes.json"));
    }

    /// <summary>Checks what a section hands in: its answers, with some of the mistakes in their place.</summary>
    public CheckResult Check(SectionCode section, IReadOnlyList<SampleMistake> mistakes)
    {
        var questionnaire = Plan.For(section);
        var identity = new WorkbookIdentity(Survey.Id, section, questionnaire.Issue, "");
        return SectionCheck.Check(questionnaire, new SectionAnswers { Identity = identity, Rows = Form(questionnaire, mistakes), Indicators = Indicators(questionnaire, mistakes) });
    }

    private AnswerTable Form(Questionnaire questionnaire, IReadOnlyList<SampleMistake> mistakes)
    {
        var given = GivenFields.Keys(questionnaire.Fields).ToList();
        List<string> keys = [.. given, .. questionnaire.Fields.Where(f => f.IsAnswer).Select(f => f.Key)];
        return Table("調査票", keys, questionnaire.Rows, r => r.Id.ToString(), (row, key) =>
            given.Contains(key) ? GivenFields.Text(questionnaire.Fields, row, key) : Typed(Answers.Rows, row.Id.ToString(), key, mistakes));
    }

    private AnswerTable Indicators(Questionnaire questionnaire, IReadOnlyList<SampleMistake> mistakes)
    {
        var open = questionnaire.IndicatorColumns.Where(c => c.Year == Survey.Year && !c.IsTarget).Select(c => c.Key).Append(IndicatorFields.Note).ToList();
        List<string> given = [.. IndicatorFields.GivenKeys(questionnaire)];
        return Table("指標", [.. given, .. open], questionnaire.Indicators, r => r.Id.ToString(), (row, key) =>
            open.Contains(key) ? Typed(Answers.Indicators, row.Id.ToString(), key, mistakes) : IndicatorFields.GivenText(row.Indicator, key));
    }

    private static AnswerTable Table<T>(string sheet, List<string> keys, IReadOnlyList<T> rows, Func<T, string> id, Func<T, string, string> text) => new(
        sheet,
        [.. keys.Select((k, i) => new AnswerColumn(k, i + 2))],
        [.. rows.Select((r, i) => new AnswerRow(id(r), i + 5, [.. keys.Select(k => new AnswerCell(text(r, k)))]))]);

    private static string Typed(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> answers, string row, string key, IReadOnlyList<SampleMistake> mistakes) =>
        mistakes.FirstOrDefault(m => m.Row == row && m.Field == key)?.Typed
        ?? (answers.TryGetValue(row, out var cells) ? cells.GetValueOrDefault(key, "") : "");

    private static T Json<T>(string sample, string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "samples", sample, file));
        return JsonSerializer.Deserialize<T>(stream, Strict)!;
    }
}
