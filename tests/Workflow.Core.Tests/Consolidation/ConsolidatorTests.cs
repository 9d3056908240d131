using Workflow.Core.Answers;
using Workflow.Core.Calendar;
using Workflow.Core.Consolidation;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using static Workflow.Core.Tests.Consolidation.FormBuilder;

namespace Workflow.Core.Tests.Consolidation;

public sealed class ConsolidatorTests
{
    private static FormBuilder TwoSections(SharedItemRule shared = SharedItemRule.Each, RatingWidth width = RatingWidth.Half, string unanswered = "") =>
        new FormBuilder { Shared = shared, Width = width, Unanswered = unanswered }.ListForm()
            .Section("101", "こども課").Section("102", "図書館")
            .Item("i1", ["101", "102"], given: [("no", "1"), ("name", "読み聞かせ")])
            .Item("i2", ["102"], given: [("no", "2"), ("name", "移動図書館")]);

    private static Report Build(Survey survey, params SectionSubmission[] submissions)
    {
        var consolidator = new Consolidator(survey);
        Array.ForEach(submissions, consolidator.Add);
        return consolidator.Build(Now);
    }

    private static IEnumerable<string> Lines(Report report) => report.Rows.Select(r => string.Join('|', r.Cells));

    [Fact]
    public void Build_EachSectionAnswers_OneRowForEveryItemAndSection()
    {
        var report = Build(TwoSections().Build(),
            Submission("102", ("i1", ["done", "月2回", "rating", "B"]), ("i2", ["done", "毎週巡回", "rating", "A"])),
            Submission("101", ("i1", ["done", "行事で実施", "rating", "A"])));

        Assert.Equal(["1|読み聞かせ|こども課|行事で実施|A", "1|読み聞かせ|図書館|月2回|B", "2|移動図書館|図書館|毎週巡回|A"], Lines(report));
        Assert.Equal(["i1/101", "i1/102", "i2/102"], report.Rows.Select(r => r.Id.ToString()));
    }

    [Fact]
    public void Build_LeadSectionAnswers_OneRowWithAllNames()
    {
        var report = Build(TwoSections(SharedItemRule.Lead).Build(), Submission("101", ("i1", ["done", "行事で実施", "rating", "A"])));

        Assert.Equal(["1|読み聞かせ|こども課\n図書館|行事で実施|A", "2|移動図書館|図書館||未提出"], Lines(report));
    }

    [Fact]
    public void Build_SectionMissing_PrintsMissingInRatingAndNothingElse()
    {
        var report = Build(TwoSections(unanswered: "未選択").Build(), Submission("101", ("i1", ["done", "行事で実施"])));

        Assert.Equal(["1|読み聞かせ|こども課|行事で実施|未選択", "1|読み聞かせ|図書館||未提出", "2|移動図書館|図書館||未提出"], Lines(report));
        Assert.Equal([SectionState.Consolidated, SectionState.Missing], report.Sections.Select(s => s.State));
    }

    [Fact]
    public void Build_FormWithoutRating_SaysMissingInFirstAnswer()
    {
        var survey = new FormBuilder().Given("name", "事業名").Answer("result", "検討結果").Answer("left", "残された課題").Section("101", "こども課")
            .Item("i1", ["101"], given: [("name", "読み聞かせ")]).Build();

        Assert.Equal(["読み聞かせ|未提出|"], Lines(Build(survey)));
    }

    [Fact]
    public void Build_FullWidth_WidensRatingsOnlyAndKeepsValues()
    {
        var report = Build(TwoSections(width: RatingWidth.Full, unanswered: "-").Build(),
            Submission("101", ("i1", ["done", "A案で実施", "rating", "A"])), Submission("102", ("i1", ["done", "月2回"]), ("i2", ["rating", "Z"])));

        Assert.Equal(["1|読み聞かせ|こども課|A案で実施|Ａ", "1|読み聞かせ|図書館|月2回|-", "2|移動図書館|図書館||Z"], Lines(report));
        Assert.Equal("A", report.Rows[0].Values[4]);
    }

    [Fact]
    public void Build_RepostedItem_PrintsAnswersOfItsSourceAndIsNotCounted()
    {
        var survey = TwoSections().Item("i3", ["102"], ["再掲"], "i1", [("no", "3"), ("name", "読み聞かせ（再掲）")]).Build();

        var report = Build(survey, Submission("102", ("i1", ["done", "月2回", "rating", "B"])));

        Assert.Equal("3|読み聞かせ（再掲）|図書館|月2回|B", Lines(report).Last());
        Assert.Equal(("i3/102", "i1/102"), (report.Rows[^1].Id.ToString(), report.Rows[^1].Source.ToString()));
        Assert.Equal((1, 3), (report.Statistics.Overall.Counts[1], report.Statistics.Overall.Total));
    }

    [Fact]
    public void Build_RepostedFromRepostedItem_FollowsTheChain()
    {
        var survey = TwoSections().Item("i3", ["101"], null, "i1", [("name", "再")]).Item("i4", ["101"], null, "i3", [("name", "再々")]).Build();

        var report = Build(survey, Submission("101", ("i1", ["done", "実施", "rating", "A"])));

        Assert.Equal("|再々|こども課|実施|A", Lines(report).Last());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Add_SeveralWorkbooksOfASection_NewestCountsInAnyOrder(bool newestFirst)
    {
        var old = Submission("101", ("i1", ["done", "旧", "rating", "C"])) with { File = "old.xlsx", SubmittedAt = Now.AddDays(-3) };
        var now = Submission("101", ("i1", ["rating", "A"])) with { File = "new.xlsx" };

        var report = newestFirst ? Build(TwoSections().Build(), now, old) : Build(TwoSections().Build(), old, now);

        Assert.Equal("1|読み聞かせ|こども課||A", Lines(report).First());
        Assert.Equal(("new.xlsx", "old.xlsx"), (report.Sections[0].File, Assert.Single(report.Sections[0].Superseded)));
    }

    [Fact]
    public void Add_ReissuedWorkbook_BeatsANewerFileOfTheOldIssue()
    {
        var second = Submission("101", ("i1", ["rating", "A"])) with { Issue = 2, SubmittedAt = Now.AddDays(-5) };

        Assert.EndsWith("|A", Lines(Build(TwoSections().Build(), second, Submission("101", ("i1", ["rating", "C"])))).First());
    }

    [Fact]
    public void Add_SectionNobodyAsked_IsADefect() =>
        Assert.Throws<ArgumentException>(() => new Consolidator(TwoSections().Build()).Add(Submission("999")));

    [Fact]
    public void Reject_OnlyRejectedFiles_SectionIsRejectedAndItsRowsAreMissing()
    {
        var consolidator = new Consolidator(TwoSections().Build());
        consolidator.Reject(new RejectedWorkbook("x.xlsx", new SectionCode("102"), [new Finding("E105")]));
        consolidator.Reject(new RejectedWorkbook("y.xls", null, [new Finding("E101")]));
        var report = consolidator.Build(Now);

        Assert.Equal(SectionState.Rejected, report.Sections[1].State);
        Assert.Equal("1|読み聞かせ|図書館||未提出", Lines(report).ElementAt(1));
        Assert.Equal([("x.xlsx", "図書館", "E105"), ("y.xls", null, "E101")], report.Findings.Select(f => (f.File, f.Section?.Name, f.Finding.Code)));
    }

    [Fact]
    public void Reject_AfterAValidWorkbook_ChangesNoRow()
    {
        var consolidator = new Consolidator(TwoSections().Build());
        consolidator.Add(Submission("101", ("i1", ["rating", "A"])));
        consolidator.Reject(new RejectedWorkbook("x.xlsx", new SectionCode("101"), [new Finding("E105")]));

        Assert.Equal(SectionState.Consolidated, consolidator.Build(Now).Sections[0].State);
    }

    [Fact]
    public void Build_Corrections_PrintOverTheAnswerAndKeepBoth()
    {
        var consolidator = new Consolidator(TwoSections().Build());
        consolidator.Add(Submission("101", ("i1", ["done", "子供", "rating", "A"])));
        var (own, missing) = (new Correction(Id("i1/101"), "done", "子ども"), new Correction(Id("i2/102"), "done", "x"));

        var report = consolidator.Build(Now, [own, missing]);

        Assert.Equal("1|読み聞かせ|こども課|子ども|A", Lines(report).First());
        Assert.Equal(new AppliedCorrection(own, "子供") { RowLabel = "1 読み聞かせ", FieldLabel = "R2実施内容" }, Assert.Single(report.Corrections));
        Assert.EndsWith("||未提出", Lines(report).Last());
    }

    [Fact]
    public void Build_Findings_NameItemAndField()
    {
        var submission = Submission("102", ("i1", ["rating", "A"])) with { Findings = [new Finding("W406") { Row = "i2/102", Field = "done", Cell = "調査票!F6" }] };

        var finding = Assert.Single(Build(TwoSections().Build(), submission).Findings);

        Assert.Equal(("2 移動図書館", "R2実施内容", "図書館"), (finding.RowLabel, finding.FieldLabel, finding.Section?.Name));
    }

    [Fact]
    public void Build_HeadingsInTheMiddleOfTheForm_StandFirst()
    {
        var survey = new FormBuilder().Given("no", "番号", FieldKind.ItemNumber).Given("goal", "基本目標", FieldKind.Heading).Answer("rating", "評価", FieldKind.Rating)
            .Section("101", "こども課").Item("i1", ["101"], given: [("no", "1"), ("goal", "目標1")]).Build();

        Assert.Equal(["goal", "no", "rating"], Build(survey).Columns.Select(c => c.Key));
    }

    [Fact]
    public void Build_Indicators_TakeTheYearsActualFromTheAnswerAndKeepTheRest()
    {
        IReadOnlyList<IndicatorColumn> years = [new("R1", new FiscalYear(2019), false), new("R2", new FiscalYear(2020), true), new("R2", new FiscalYear(2020), false)];
        var survey = new FormBuilder { Years = years }.ListForm().Section("101", "こども課").Section("102", "図書館")
            .Indicator(new Indicator { Id = "k1", Name = "来館者", Sections = [new("102"), new("101")], Values = Pairs("R1:actual", "2,068", "R2:target", "↑") }).Build();
        var answers = new CheckedAnswers(CheckedAnswers.None.Rows, new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["k1/102"] = Pairs("R2:actual", "2,100", "R1:actual", "1", "note", "休館あり"),
        });

        var submitted = Build(survey, new SectionSubmission { Section = new("102"), Answers = answers }).Indicators[0];
        var missing = Build(survey).Indicators[0];

        Assert.Equal(["2,068", "↑", "2,100"], submitted.Values);
        Assert.Equal(("休館あり", "図書館、こども課"), (submitted.Note, string.Join('、', submitted.SectionNames)));
        Assert.Equal(["2,068", "↑", ""], missing.Values);
    }

    private static AssignmentId Id(string text) => AssignmentId.TryParse(text, out var id) ? id : throw new ArgumentException(text, nameof(text));
}
