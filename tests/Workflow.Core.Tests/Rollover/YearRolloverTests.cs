using Workflow.Core.Calendar;
using Workflow.Core.Rollover;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Testing;

namespace Workflow.Core.Tests.Rollover;

public sealed class YearRolloverTests
{
    private static readonly FiscalYear Next = new(2027);

    [Fact]
    public void Roll_HeadersNameIdAndYear_MoveOn()
    {
        var next = Roll(new SurveyBuilder().Build()).Survey;

        Assert.Equal(["No.", "事業名", "担当課", "R9実施内容", "評価", "理由・課題", "R10計画"], next.Fields.Select(f => f.Label));
        Assert.Equal(new SurveyId("midorino-kosodate-r9"), next.Id);
        Assert.Equal("令和9年度 進捗状況調査", next.Name);
        Assert.Equal(Next, next.Year);
    }

    [Fact]
    public void Roll_StartingValueAndGoalOfThePlan_Stay()
    {
        var survey = new SurveyBuilder().WithField(SurveyBuilder.Given("R7現状", "start", FieldKind.Text)).WithField(SurveyBuilder.Given("R9目標", "goal", FieldKind.Text)).Build();

        Assert.Equal(["R7現状", "R9目標"], Roll(survey).Survey.Fields.TakeLast(2).Select(f => f.Label));
    }

    [Fact]
    public void Roll_HeaderThatWouldEqualAnother_StaysAndIsTold()
    {
        var survey = new SurveyBuilder().WithField(SurveyBuilder.Given("R10計画", "later", FieldKind.Text)).Build();
        var next = Roll(survey);

        Assert.Contains(next.Survey.Fields, f => f is { Key: "plan", Label: "R9計画" });
        Assert.Contains(next.Remarks, r => r is { Key: "label-taken", Unsure: true });
    }

    [Fact]
    public void Roll_DeadlineOnAHoliday_MovesToTheNextBusinessDayOfTheMonth()
    {
        // 20 November 2027 is a Saturday, the Tuesday after it a holiday.
        var next = Roll(new SurveyBuilder().Build()).Survey;
        Assert.Equal(JapanTime.EndOf(new DateOnly(2027, 11, 22)), next.DueAt);
    }

    [Fact]
    public void Roll_DeadlineAtMonthEndOnAWeekend_MovesBack()
    {
        // 31 October 2027 is a Sunday.
        var next = Roll(new SurveyBuilder().With(s => s with { DueAt = JapanTime.EndOf(new DateOnly(2026, 10, 31)) }).Build()).Survey;
        Assert.Equal(JapanTime.EndOf(new DateOnly(2027, 10, 29)), next.DueAt);
    }

    [Fact]
    public void Roll_SectionsOfAReorganisation_TakeTheAnswersOfTheirPredecessor()
    {
        var survey = new SurveyBuilder().With(s => s with { Sections = [.. s.Sections.Select(x => x.Code == new SectionCode("K01") ? x with { Predecessors = [new SectionCode("OLD"), new SectionCode("OLDER")] } : x)] }).Build();

        Assert.Equal("12回開いた。", Roll(survey, ("i001/OLD", "done", "12回開いた。")).Survey.Items[0].Prior["done"]);
        Assert.Equal("自分の答え", Roll(survey, ("i001/OLD", "done", "12回開いた。"), ("i001/K01", "done", "自分の答え")).Survey.Items[0].Prior["done"]);
        Assert.Empty(Roll(survey, ("i001/OLD", "done", "12回開いた。"), ("i001/OLDER", "done", "別の答え")).Survey.Items[0].Prior);
    }

    [Fact]
    public void Roll_Answers_BecomeLastYearsBesideTheItemOrInTheirSheet()
    {
        var survey = new SurveyBuilder().With(s => s with { Sections = [.. s.Sections.Select(x => x with { Predecessors = [new SectionCode("OLD")] })] }).Build();
        var next = Roll(survey, ("i001/K01", "done", "12回開いた。"), ("i002/K01", "done", "毎朝立った。"), ("i002/K02", "plan", "続ける。"));

        Assert.Equal("12回開いた。", next.Survey.Items[0].Prior["done"]);
        Assert.Empty(next.Survey.Items[1].Prior);
        Assert.Equal(["i002/K01", "i002/K02"], next.Survey.Prior.Select(p => p.Assignment.ToString()));
        Assert.Empty(next.Survey.Items[2].Prior);
        Assert.Contains(next.Remarks, r => r.Key == "no-prior" && r.Arguments is ["1"]);
        Assert.All(next.Survey.Sections, s => Assert.Empty(s.Predecessors));
    }

    [Theory]
    [InlineData("廃止", true)]
    [InlineData("完了", true)]
    [InlineData("廃止・完了", true)]
    [InlineData("事業終了", true)]
    [InlineData("縮小・廃止", false)]
    [InlineData("未完了", false)]
    [InlineData("継続", false)]
    public void Roll_EndedProject_IsProposedForRemoval(string answer, bool ended)
    {
        var survey = new SurveyBuilder().WithField(SurveyBuilder.Answer("方向性", "way", FieldKind.Choice) with { Choices = ["継続", answer + "＊"] }).Build();
        var next = Roll(survey, ("i001/K01", "way", answer));

        Assert.Equal(ended, next.Ended.Count == 1);
        Assert.Equal(ended, next.Survey.Items[0].Tags.Contains(YearRollover.EndedTag));
        Assert.Equal(3, next.Survey.Items.Count);
    }

    [Fact]
    public void Roll_EndedForOneSectionOnly_GoesOnAndIsTold()
    {
        var survey = new SurveyBuilder().WithField(SurveyBuilder.Answer("方向性", "way", FieldKind.Choice) with { Choices = ["継続", "廃止"] }).Build();
        var next = Roll(survey, ("i002/K01", "way", "廃止"), ("i002/K02", "way", "継続"));

        Assert.Contains(next.Remarks, r => r.Key == "partly-ended");
        Assert.Empty(next.Survey.Items[1].Tags);
    }

    [Fact]
    public void Roll_Indicators_GetTheNewYearInItsPlaceAndKeepTheActual()
    {
        IndicatorColumn Column(string label, int year, bool target) => new(label, new FiscalYear(year), target);
        var survey = new SurveyBuilder().With(s => s with
        {
            IndicatorColumns = [Column("R7", 2025, true), Column("R7", 2025, false), Column("R8", 2026, true), Column("R8", 2026, false), Column("R12", 2030, true)],
            Indicators = [new Indicator { Id = "k1", Name = "参加者数", Sections = [new SectionCode("K01")], Values = new Dictionary<string, string> { ["R8:target"] = "↑" } }],
        }).Build();
        var result = new YearResult
        {
            Answers = new Dictionary<AssignmentId, IReadOnlyDictionary<string, string>>(),
            Indicators = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["k1"] = new Dictionary<string, string> { ["R8:actual"] = "1,527" } },
        };
        var next = YearRollover.Roll(survey, result, Next).Survey;

        Assert.Equal(["R7:target", "R7:actual", "R8:target", "R8:actual", "R9:target", "R9:actual", "R12:target"], next.IndicatorColumns.Select(c => c.Key));
        Assert.Equal("1,527", next.Indicators[0].Values["R8:actual"]);
    }

    [Fact]
    public void Roll_AnyValidSurvey_GivesAValidSurvey()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var survey = GeneratedSurveys.FromSeed(seed);
            var next = YearRollover.Roll(survey, new YearResult { Answers = new Dictionary<AssignmentId, IReadOnlyDictionary<string, string>>() }, survey.Year.Next).Survey;
            var validation = SurveyValidator.Validate(SurveyDrafts.Of(next));
            Assert.True(validation.Survey is not null, $"seed {seed}: {string.Join(", ", validation.Faults.Select(f => f.Finding.Code))}");
        }
    }

    [Fact]
    public void Roll_YearNotLater_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => YearRollover.Roll(new SurveyBuilder().Build(), Result(), new FiscalYear(2026)));

    private static NextYear Roll(Survey survey, params (string Row, string Field, string Text)[] answers) => YearRollover.Roll(survey, Result(answers), Next);

    private static YearResult Result(params (string Row, string Field, string Text)[] answers) => new()
    {
        Answers = answers.GroupBy(a => a.Row).ToDictionary(
            g => AssignmentId.TryParse(g.Key, out var id) ? id : throw new ArgumentException(g.Key),
            g => (IReadOnlyDictionary<string, string>)g.ToDictionary(a => a.Field, a => a.Text)),
    };
}
