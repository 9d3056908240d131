using Workflow.Core.Answers;
using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Tests.SectionWorkbooks;

/// <summary>A questionnaire of a made-up section with every kind of answer, and answers to carry over.</summary>
internal static class SampleQuestionnaire
{
    public static readonly SectionCode Section = new("korei");

    public static Questionnaire Make(int rows = 3, int indicators = 2) => new()
    {
        SurveyId = new SurveyId("mimamori-r8"), PlanName = "みどり野市見守りプラン", SurveyName = "令和8年度 実施状況調査", Year = new FiscalYear(2026),
        DueAt = JapanTime.At(new DateOnly(2026, 12, 18), new TimeOnly(17, 0)), Section = Section, SectionName = "高齢者支援課", Coordinator = "企画課",
        CoordinatorMail = "kikaku@city.midorino.example", Fields = Fields, Scale = Scale, IndicatorColumns = Years,
        Rows =
        [
            .. Enumerable.Range(1, rows).Select(i => new QuestionRow
            {
                Id = new AssignmentId($"i{i:000}", Section),
                Given = new Dictionary<string, string> { ["goal"] = "1 支え合い", ["no"] = $"{i}", ["name"] = $"見守り事業その{i}", ["section"] = "高齢者支援課" },
                Prior = new Dictionary<string, string> { ["done"] = $"昨年度は{i}回開催した。" },
            }),
        ],
        Indicators =
        [
            .. Enumerable.Range(1, indicators).Select(i => new IndicatorRow
            {
                Id = new AssignmentId($"k{i}", Section),
                Indicator = new Indicator { Id = $"k{i}", Name = $"指標{i}", Unit = "人", Sections = [Section], Values = new Dictionary<string, string> { ["R8:target"] = "1,640" } },
            }),
        ],
    };

    /// <summary>An answer to every open cell, by field key.</summary>
    public static CheckedAnswers Answers(Questionnaire questionnaire, Func<string, string> answer) => new(
        questionnaire.Rows.ToDictionary(
            r => r.Id.ToString(), IReadOnlyDictionary<string, string> (_) => questionnaire.Fields.Where(f => f.IsAnswer).ToDictionary(f => f.Key, f => answer(f.Key))),
        questionnaire.Indicators.ToDictionary(
            r => r.Id.ToString(), IReadOnlyDictionary<string, string> (_) => new Dictionary<string, string> { ["R8:actual"] = answer("R8:actual"), ["note"] = answer("note") }));

    private static readonly Scale Scale = new(
    [
        new ScaleLevel { Code = "A", Name = "順調", Color = "#C6E0B4", Description = "予定どおり進んだ。" }, new ScaleLevel { Code = "B", Name = "やや遅れ", ReasonRequired = true, Color = "#FFE699" },
    ]);

    private static readonly IReadOnlyList<IndicatorColumn> Years =
        [new IndicatorColumn("R7", new FiscalYear(2025), false), new IndicatorColumn("R8", new FiscalYear(2026), true), new IndicatorColumn("R8", new FiscalYear(2026), false)];

    private static readonly IReadOnlyList<Field> Fields =
    [
        Field("基本目標", "goal", FieldKind.Heading, FilledBy.Coordinator), Field("No.", "no", FieldKind.ItemNumber, FilledBy.Coordinator),
        Field("事業名", "name", FieldKind.Text, FilledBy.Coordinator), Field("担当課", "section", FieldKind.Section, FilledBy.Coordinator),
        Field("実施内容", "done", FieldKind.LongText) with { PriorKey = "done", MaxLength = 400, Description = "回数や人数を入れて記入してください。", Requirement = Requirement.Required },
        Field("評価", "rating", FieldKind.Rating) with { Requirement = Requirement.Required }, Field("理由", "reason", FieldKind.LongText),
        Field("方向性", "direction", FieldKind.Choice) with { Choices = ["継続", "拡充", "見直し, 統合"], Requirement = Requirement.Required },
        Field("終了予定日", "ends", FieldKind.Date) with { Requirement = Requirement.Conditional, Condition = new Condition("direction", false, ["見直し, 統合"]) },
        Field("件数", "count", FieldKind.Number), Field("達成率", "rate", FieldKind.Percentage),
    ];

    private static Field Field(string label, string key, FieldKind kind, FilledBy filledBy = FilledBy.Section) => new() { Label = label, Key = key, Kind = kind, FilledBy = filledBy };
}
