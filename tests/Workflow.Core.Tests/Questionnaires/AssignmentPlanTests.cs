using Workflow.Core.Calendar;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Core.Tests.Checks;

namespace Workflow.Core.Tests.Questionnaires;

public class AssignmentPlanTests
{
    private static readonly SectionCode Welfare = new("110");
    private static readonly SectionCode Library = new("220");
    private static readonly SectionCode Idle = new("900");

    [Fact]
    public void Each_ItemOfTwoSections_IsAskedOfBoth()
    {
        var plan = new AssignmentPlan(Survey(SharedItemRule.Each));

        Assert.Equal([Welfare, Library], plan.Sections.Select(s => s.Code));
        Assert.Equal(["i1/220", "i2/220"], plan.For(Library).Rows.Select(r => r.Id.ToString()));
        Assert.Equal("図書館", plan.For(Library).Rows[0].Given["section"]);
    }

    [Fact]
    public void Lead_ItemOfTwoSections_IsAskedOfTheFirstAndNamesBoth()
    {
        var plan = new AssignmentPlan(Survey(SharedItemRule.Lead));

        Assert.Equal(["i1/110"], plan.For(Welfare).Rows.Select(r => r.Id.ToString()));
        Assert.Equal("子育て支援課\n図書館", plan.For(Welfare).Rows[0].Given["section"]);
        Assert.Equal(["i2/220"], plan.For(Library).Rows.Select(r => r.Id.ToString()));
    }

    [Fact]
    public void For_RepostedItem_IsAskedOfNobody() =>
        Assert.DoesNotContain(new AssignmentPlan(Survey(SharedItemRule.Each)).For(Welfare).Rows, r => r.Id.Item == "i3");

    [Fact]
    public void For_PriorAnswers_SheetWinsAndColumnsServeSingleSections()
    {
        var plan = new AssignmentPlan(Survey(SharedItemRule.Each));

        Assert.Equal("シートの回答", plan.For(Welfare).Rows[0].Prior["done"]);
        Assert.Empty(plan.For(Library).Rows[0].Prior);
        Assert.Equal("列の回答", plan.For(Library).Rows[1].Prior["done"]);
    }

    [Fact]
    public void For_Indicator_IsAnsweredByItsFirstSectionAndTiedToItsOwnRows()
    {
        var plan = new AssignmentPlan(Survey(SharedItemRule.Each));

        Assert.Equal(["i1/110"], Assert.Single(plan.For(Welfare).Indicators).Related.Select(r => r.ToString()));
        Assert.Empty(plan.For(Library).Indicators);
        Assert.Empty(plan.For(Library).IndicatorColumns);
    }

    [Fact]
    public void For_IssueAndDeadline_AreTheSectionsOwn()
    {
        var due = new DateTimeOffset(2021, 6, 30, 17, 0, 0, TimeSpan.FromHours(9));

        var questionnaire = new AssignmentPlan(Survey(SharedItemRule.Each)).For(Welfare, 2, due);

        Assert.Equal((2, due), (questionnaire.Issue, questionnaire.DueAt));
    }

    [Theory]
    [InlineData("i1")]
    [InlineData("1 子育て講座")]
    [InlineData("１　子育て講座")]
    [InlineData("1子育て 講座")]
    [InlineData("子育て講座")]
    public void RelatedItems_AnySpelling_FindsTheItem(string line) =>
        Assert.Equal("i1", Assert.Single(new RelatedItems(Fields, Survey(SharedItemRule.Each).Items).Find(line)).Id);

    [Theory]
    [InlineData("")]
    [InlineData("子育て")]
    [InlineData("2 子育て講座")]
    public void RelatedItems_AnotherName_FindsNothing(string line) =>
        Assert.Empty(new RelatedItems(Fields, Survey(SharedItemRule.Each).Items).Find(line));

    private static IReadOnlyList<Field> Fields { get; } =
        [.. CheckSample.Fields, new Field { Label = "担当", Key = "section", Kind = FieldKind.Section, FilledBy = FilledBy.Coordinator }];

    private static Survey Survey(SharedItemRule rule) => new()
    {
        Id = new SurveyId("kosodate-r2"),
        PlanName = "みどり野市子ども計画",
        Name = "進捗状況調査",
        Year = new FiscalYear(2020),
        DueAt = new DateTimeOffset(2021, 5, 31, 23, 59, 59, TimeSpan.FromHours(9)),
        Coordinator = "企画課",
        SharedItems = rule,
        Fields = Fields,
        Scale = CheckSample.Scale,
        Sections = [new Section { Code = Welfare, Name = "子育て支援課" }, new Section { Code = Idle, Name = "会計課" }, new Section { Code = Library, Name = "図書館" }],
        Items =
        [
            Item("i1", "1", "子育て講座", [Welfare, Library]) with { Prior = new Dictionary<string, string> { ["done"] = "使われない" } },
            Item("i2", "2", "おはなし会", [Library]) with { Prior = new Dictionary<string, string> { ["done"] = "列の回答" } },
            Item("i3", "3", "子育て講座（再掲）", [Welfare]) with { RepostedFrom = "i1" },
        ],
        Prior = [new PriorAnswers(new AssignmentId("i1", Welfare), new Dictionary<string, string> { ["done"] = "シートの回答" })],
        Indicators = [CheckSample.Indicator with { Sections = [Welfare, Library], RelatedItems = ["1 子育て講座", "2 おはなし会", "i3", "ない事業"] }],
        IndicatorColumns = [new IndicatorColumn("R2", new FiscalYear(2020), false)],
    };

    private static Item Item(string id, string number, string name, IReadOnlyList<SectionCode> sections) =>
        new() { Id = id, Sections = sections, Given = new Dictionary<string, string> { ["no"] = number, ["name"] = name } };
}
