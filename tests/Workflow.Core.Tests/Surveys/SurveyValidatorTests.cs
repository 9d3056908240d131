using FsCheck;
using FsCheck.Fluent;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Surveys.Rules;
using Workflow.Testing;

namespace Workflow.Core.Tests.Surveys;

public class SurveyValidatorTests
{
    // Items name their sections, so that a mistake in a code stays one mistake.
    private static SurveyDraft Valid
    {
        get
        {
            var survey = new SurveyBuilder().Build();
            var draft = SurveyDrafts.Of(survey);
            return draft with { Items = [.. draft.Items.Select(i => i with { Sections = [.. i.Sections!.Select(c => survey.Sections.Single(s => s.Code.Value == c).Name)] })] };
        }
    }

    /// <summary>One mistake each: the code, where it is told, and the draft with the mistake.</summary>
    public static TheoryData<string, string, Func<SurveyDraft, SurveyDraft>> Mistakes => new()
    {
        { "D201", "$.planName", d => d with { PlanName = " " } },
        { "D202", "$.id", d => d with { Id = "Kosodate R2" } },
        { "D203", "$.year", d => d with { Year = "来年度" } },
        { "D204", "$.dueAt", d => d with { DueAt = "2026/2/30" } },
        { "D205", "$.distributeAt", d => d with { DistributeAt = "2027/11/1" } },
        { "D206", "$.reminderOffsets", d => d with { ReminderOffsets = [-500] } },
        { "D207", "$.reminderTime", d => d with { ReminderTime = "朝" } },
        { "D208", "$.sharedItems", d => d with { SharedItems = "主担当課" } },
        { "D209", "$.coordinatorMail", d => d with { CoordinatorMail = "kikaku@midorino" } },
        { "D210", "$.dueAt", d => d with { DueAt = "令和8年11月20日（木）" } },
        { "D212", "$.letter", d => d with { Letter = "{担当科}の皆様" } },
        { "D110", "$.fields[3].label", d => d with { Fields = Change(d.Fields, 3, f => f with { Label = null }) } },
        { "D111", "$.fields[3].kind", d => d with { Fields = Change(d.Fields, 3, f => f with { Kind = "長い文" }) } },
        { "D301", "$.fields[3].key", d => d with { Fields = Change(d.Fields, 3, f => f with { Key = "実施" }) } },
        { "D302", "$.fields[3].key", d => d with { Fields = Change(d.Fields, 3, f => f with { Key = "name" }) } },
        { "D303", "$.fields[3].label", d => d with { Fields = Change(d.Fields, 3, f => f with { Label = "事業 名" }) } },
        { "D304", "$.fields[0].label", d => d with { Fields = Change(d.Fields, 0, f => f with { Label = "ＩＤ" }) } },
        { "D306", "$.fields[5].condition", d => d with { Fields = Change(d.Fields, 5, f => f with { Requirement = "条件" }) } },
        { "D307", "$.fields[5].condition", d => d with { Fields = Change(d.Fields, 5, f => f with { Requirement = "任意", Condition = "rating=B" }) } },
        { "D308", "$.fields[5].condition", d => d with { Fields = Change(d.Fields, 5, f => f with { Requirement = "条件", Condition = "評価がBのとき" }) } },
        { "D309", "$.fields[5].condition", d => d with { Fields = Change(d.Fields, 5, f => f with { Requirement = null, Condition = "ratings=B" }) } },
        { "D310", "$.fields[5].condition", d => d with { Fields = Change(d.Fields, 5, f => f with { Requirement = null, Condition = "rating=B,D" }) } },
        { "D311", "$.fields[3].choices", d => d with { Fields = Change(d.Fields, 3, f => f with { Kind = "選択", MaxLength = null }) } },
        { "D312", "$.fields[5].condition", d => d with { Fields = Change(d.Fields, 5, f => f with { Requirement = null, Condition = "reason=B" }) } },
        { "D313", "$.fields[3].choices", d => d with { Fields = Change(d.Fields, 3, f => f with { Kind = "選択", MaxLength = null, Choices = ["継続", "継続"] }) } },
        { "D314", "$.fields[3].minLength", d => d with { Fields = Change(d.Fields, 3, f => f with { MinLength = 500 }) } },
        { "D315", "$.fields[3].maxLength", d => d with { Fields = Change(d.Fields, 3, f => f with { MaxLength = 0 }) } },
        { "D316", "$.fields[6].priorKey", d => d with { Fields = Change(d.Fields, 6, f => f with { PriorKey = "plann" }) } },
        { "D317", "$.fields[1].print", d => d with { Fields = Change(d.Fields, 1, f => f with { Print = "{valu}" }) } },
        { "D318", "$.fields[1].print", d => d with { Fields = Change(d.Fields, 1, f => f with { Print = "{value" }) } },
        { "D319", "$.fields[1].width", d => d with { Fields = Change(d.Fields, 1, f => f with { Width = 900 }) } },
        { "D320", "$.fields", d => d with { Fields = [.. d.Fields.Take(3)], Scale = [] } },
        { "D321", "$.fields[4].kind", d => d with { Scale = [] } },
        { "D323", "$.fields[0].filledBy", d => d with { Fields = Change(d.Fields, 0, f => f with { FilledBy = "担当課" }) } },
        { "D326", "$.fields[5].filledBy", d => d with { Fields = Change(d.Fields, 5, f => f with { FilledBy = "事務局" }) } },
        { "D327", "$.scale[1].reasonRequired", d => d with { Fields = [.. d.Fields.Where(f => f.Key != "reason")] } },
        { "D328", "$.fields[3].choices", d => d with { Fields = Change(d.Fields, 3, f => f with { Kind = "選択", MaxLength = null, Choices = ["継続、充実"] }) } },
        { "D401", "$.scale[1].code", d => d with { Scale = Change(d.Scale, 1, l => l with { Code = "ａ" }) } },
        { "D402", "$.scale[1].color", d => d with { Scale = Change(d.Scale, 1, l => l with { Color = "黄" }) } },
        { "D501", "$.sections[1].code", d => d with { Sections = Change(d.Sections, 1, s => s with { Code = "K_02" }) } },
        { "D502", "$.sections[1].code", d => d with { Sections = Change(d.Sections, 1, s => s with { Code = "k01" }) } },
        { "D503", "$.sections[1].name", d => SurveyDrafts.Of(new SurveyBuilder().Build()) with { Sections = Change(d.Sections, 1, s => s with { Name = "こども支援課" }) } },
        { "D504", "$.sections[1].groupId", d => d with { Sections = Change(d.Sections, 1, s => s with { GroupId = "地域安全課" }) } },
        { "D505", "$.sections[1].staff", d => d with { Sections = Change(d.Sections, 1, s => s with { Staff = ["山田"] }) } },
        { "D507", "$.sections[1].predecessors", d => d with { Sections = Change(d.Sections, 1, s => s with { Predecessors = ["旧課"] }) } },
        { "D508", "$.sections[1].name", d => SurveyDrafts.Of(new SurveyBuilder().Build()) with { Sections = Change(d.Sections, 1, s => s with { Name = "K01" }) } },
        { "D601", "$.items[1].id", d => d with { Items = Change(d.Items, 1, i => i with { Id = "2/3" }) } },
        { "D602", "$.items[1].id", d => d with { Items = Change(d.Items, 1, i => i with { Id = "i001" }) } },
        { "D603", "$.items[1].sections", d => d with { Items = Change(d.Items, 1, i => i with { Sections = ["こども支援"] }) } },
        { "D604", "$.items[1].sections", d => d with { Items = Change(d.Items, 1, i => i with { Sections = ["K01", "こども支援課"] }) } },
        { "D110", "$.items[1].sections", d => d with { Items = Change(d.Items, 1, i => i with { Sections = [] }) } },
        { "D110", "$.items[1].given.name", d => d with { Items = Change(d.Items, 1, i => i with { Given = new Dictionary<string, string>() }) } },
        { "D606", "$.items[1].repostedFrom", d => d with { Items = Change(d.Items, 1, i => i with { RepostedFrom = "i009" }) } },
        { "D607", "$.items[0].repostedFrom", d => d with { Items = Change(d.Items, 0, i => i with { RepostedFrom = "i001" }) } },
        { "D608", "$.items[2].sections", d => d with { Items = Change(d.Items, 2, i => i with { RepostedFrom = "i001" }) } },
        { "D610", "$.items[1].given.points", d => d with { Fields = [.. d.Fields, Field("points", "数値")], Items = Change(d.Items, 1, i => i with { Given = new Dictionary<string, string> { ["name"] = "a", ["points"] = "約百" } }) } },
        { "D612", "$.items[1].given.nam", d => d with { Items = Change(d.Items, 1, i => i with { Given = new Dictionary<string, string> { ["name"] = "a", ["nam"] = "b" } }) } },
        { "D613", "$.items", d => d with { Items = [] } },
        { "D701", "$.indicators[0].id", d => WithIndicator(d, i => i with { Id = "指標1" }) },
        { "D704", "$.indicators[0].direction", d => WithIndicator(d, i => i with { Direction = "上がる" }) },
        { "D110", "$.indicators[0].name", d => WithIndicator(d, i => i with { Name = null }) },
        { "D705", "$.indicatorColumns[1].year", d => WithIndicator(d, i => i) with { IndicatorColumns = [new() { Year = "R8" }, new() { Year = "昨年" }] } },
        { "D706", "$.indicatorColumns[1].year", d => WithIndicator(d, i => i) with { IndicatorColumns = [new() { Year = "R8" }, new() { Year = "令和8年度" }] } },
        { "D305", "$.fields[7].key", d => WithIndicator(d, i => i) with { Fields = [.. d.Fields, Field("unit", "見出し")] } },
        { "D801", "$.prior[0].item", d => d with { Prior = [new() { Item = "i00l", Section = "K01" }] } },
        { "D803", "$.prior[0].section", d => d with { Prior = [new() { Item = "i001", Section = "K02" }] } },
        { "D804", "$.prior[1].section", d => d with { Prior = [new() { Item = "i001", Section = "K01" }, new() { Item = "i001", Section = "こども支援課" }] } },
        { "D811", "$.texts[0].path", d => d with { Texts = [new() { Path = ["第1章"], Text = "文" }] } },
        { "D821", "$.roster[0]", d => d with { Roster = new() { Columns = ["氏名"], Rows = [["緑野", "○"]] } } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Validate_OneMistake_IsRefusedWithItsCodeAndPlace(string code, string place, Func<SurveyDraft, SurveyDraft> mistake)
    {
        var validation = SurveyValidator.Validate(mistake(Valid));

        Assert.Null(validation.Survey);
        var fault = Assert.Single(validation.Faults, f => f.Finding.Severity == Severity.Error);
        Assert.Equal((code, place), (fault.Finding.Code, fault.Place.ToString()));
        Assert.All(Enum.GetValues<Language>(), l => Assert.DoesNotContain("{", (fault.Finding.Message(l) + fault.Finding.Hint(l)).Replace("{担当", "").Replace("{valu", "").Replace("{tags", "").Replace("{ }", "").Replace("{no}", "")));
    }

    [Fact]
    public void Validate_ManyMistakes_TellsAllAtOnce()
    {
        var draft = Valid with { Id = "X", Year = "?", DueAt = "?", Sections = Change(Valid.Sections, 0, s => s with { Mail = "x" }), Items = Change(Valid.Items, 0, i => i with { Sections = ["無い課"] }) };

        var codes = SurveyValidator.Validate(draft).Faults.Where(f => f.Finding.Severity == Severity.Error).Select(f => f.Finding.Code).Order();

        Assert.Equal(["D202", "D203", "D204", "D209", "D603"], codes);
    }

    [Fact]
    public void Validate_LastYearsCodeInPrior_IsTheSectionThatFollowsIt()
    {
        var draft = Valid with
        {
            Sections = Change(Valid.Sections, 0, s => s with { Predecessors = ["OLD"] }),
            Prior = [new() { Item = "i001", Section = "ｏｌｄ", Values = new Dictionary<string, string> { ["done"] = "12回開いた。" } }],
        };

        Assert.Single(SurveyValidator.Validate(draft).Faults, f => f.Finding.Code == "D603");
        var survey = SurveyValidator.Validate(draft with { Prior = [draft.Prior[0] with { Section = "ＯＬＤ" }] }).Survey;
        Assert.Equal("i001/K01", Assert.Single(survey!.Prior).Assignment.ToString());
    }

    [Fact]
    public void Validate_UnknownSection_SuggestsTheNearest()
    {
        var draft = Valid with { Items = Change(Valid.Items, 0, i => i with { Sections = ["こども支援科"] }) };

        var finding = Assert.Single(SurveyValidator.Validate(draft).Faults, f => f.Finding.Code == "D603").Finding;

        Assert.Contains("もしかして「こども支援課」", finding.Hint());
        Assert.Contains("Did you mean “こども支援課”", finding.Hint(Language.English));
    }

    [Fact]
    public void Validate_EmptyDraft_NeverThrows()
    {
        var faults = SurveyValidator.Validate(new SurveyDraft()).Faults;

        Assert.Contains(faults, f => f.Finding.Code == "D201");
    }

    [Fact]
    public void Validate_Defaults_FollowTheContract()
    {
        var draft = Valid with { ReminderOffsets = null, ReminderTime = null, Fields = [.. Valid.Fields.Select(f => f with { Requirement = null })], DueAt = "2026/11/20" };

        var survey = SurveyValidator.Validate(draft).Survey!;

        Assert.Equal([-5, -1, 1], survey.ReminderOffsets);
        Assert.Equal(new TimeOnly(9, 0), survey.ReminderTime);
        Assert.Equal("2026-11-20T23:59:59+09:00", SurveyDrafts.Moment(survey.DueAt));
        Assert.All(survey.Fields, f => Assert.Equal(f.IsAnswer ? Requirement.Required : Requirement.Optional, f.Requirement));
    }

    [Fact]
    public void Validate_BlankIds_AreNumberedInOrderPastThoseTaken()
    {
        var draft = Valid with { Items = [.. Valid.Items.Select((i, n) => i with { Id = n == 1 ? "i001" : null })] };

        Assert.Equal(["i002", "i001", "i003"], SurveyValidator.Validate(draft).Survey!.Items.Select(i => i.Id));
    }

    [Fact]
    public void Validate_DraftOfAnySurvey_GivesTheSurveyBack() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(GeneratedSurveys.Gen.ToArbitrary(), survey =>
        {
            var validation = SurveyValidator.Validate(SurveyDrafts.Of(survey));
            Assert.DoesNotContain(validation.Faults, f => f.Finding.Severity == Severity.Error);
            Assert.Equal(Json(SurveyDrafts.Of(survey)), Json(SurveyDrafts.Of(validation.Survey!)));
        }));

    private static string Json(SurveyDraft draft) => System.Text.Json.JsonSerializer.Serialize(draft);

    private static List<T> Change<T>(IReadOnlyList<T> list, int index, Func<T, T> change) => [.. list.Select((x, i) => i == index ? change(x) : x)];

    private static FieldDraft Field(string key, string kind) => new() { Label = $"欄 {key}", Key = key, Kind = kind, FilledBy = "事務局" };

    private static SurveyDraft WithIndicator(SurveyDraft draft, Func<IndicatorDraft, IndicatorDraft> change) => draft with
    {
        IndicatorColumns = [new() { Year = "R8" }],
        Indicators = [change(new IndicatorDraft { Id = "k1", Name = "満足度", Sections = ["K01"] })],
    };
}
