using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Surveys.Drafts;
using Workflow.Workbooks.Definitions;

namespace Workflow.Workbooks.Tests.Definitions;

public class DefinitionBookTests
{
    [Fact]
    public void Read_SmallBook_FollowsTheContract()
    {
        var survey = ReadValid(BookSketch.Valid());

        Assert.Equal(new SurveyId("kosodate-r8"), survey.Id);
        Assert.Equal(2026, survey.Year.Year);
        Assert.Equal("2026-11-20T23:59:59+09:00", SurveyDrafts.Moment(survey.DueAt));
        Assert.Equal([-5, -1, 1], survey.ReminderOffsets);
        Assert.Equal(["i001", "i002", "i003"], survey.Items.Select(i => i.Id));
        Assert.Equal(["1 支え合う", "1 支え合う", "2 育つ"], survey.Items.Select(i => i.Given["goal"]));
        Assert.Equal(["1", "2", "1"], survey.Items.Select(i => i.Given["no"]));
        Assert.Equal([new SectionCode("K02"), new SectionCode("K01")], survey.Items[1].Sections);
        Assert.Equal(Requirement.Required, survey.Fields.ByKey("done")!.Requirement);
        Assert.Equal(Requirement.Optional, survey.Fields.ByKey("no")!.Requirement);
        Assert.Equal("rating!=A", survey.Fields.ByKey("reason")!.Condition!.ToString());
        Assert.Equal([false, true, true], survey.Scale.Levels.Select(l => l.ReasonRequired));
    }

    [Fact]
    public void Read_CellsOfOtherTypes_AreReadAsShown()
    {
        var survey = ReadValid(BookSketch.Valid().Set("調査", "B5", 2026).Set("調査", "B6", new DateTime(2026, 11, 20, 17, 0, 0, DateTimeKind.Unspecified))
            .Row("調査", "督促日", -3).Set("項目", "A2", 7).Set("評価区分", "C2", true).Row("調査", "配布日", new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Unspecified)));

        Assert.Equal(2026, survey.Year.Year);
        Assert.Equal("2026-11-20T17:00:00+09:00", SurveyDrafts.Moment(survey.DueAt));
        Assert.Equal("2026-10-01T09:00:00+09:00", SurveyDrafts.Moment(survey.DistributeAt!.Value));
        Assert.Equal([-3], survey.ReminderOffsets);
        Assert.Equal("7", survey.Items[0].Id);
        Assert.True(survey.Scale.Levels[0].ReasonRequired);
    }

    [Fact]
    public void Read_TitleRowsOtherOrderAndWidth_MakeNoDifference()
    {
        var survey = ReadValid(BookSketch.Valid()
            .Sheet("担当課", ["担当課の一覧"], [], ["名称", "コード"], ["こども支援課", "Ｋ０１"], [], ["地域安全課", "K02"])
            .Sheet("調査", ["値", "項 目"], ["kosodate-r8", "調査ＩＤ"], ["計画", "計画名"], ["調査", "調査名"], ["Ｒ８", "対象年度"], ["Ｒ８．１１．２０", "提出期限"], ["企画課", "事務局"]));

        Assert.Equal(["K01", "K02"], survey.Sections.Select(s => s.Code.Value));
    }

    [Fact]
    public void Read_BlankHeadingBelowANewOuterOne_IsNoHeading()
    {
        var book = BookSketch.Valid();
        book.Set("様式", "A3", "主要課題").Set("様式", "B3", "issue").Set("様式", "C3", "見出し");
        book.Sheet("項目", ["基本目標", "主要課題", "事業名", "担当課"], ["1", "(1)", "a", "K01"], [null, null, "b", "K01"], ["2", null, "c", "K01"]);

        var items = ReadValid(book).Items;

        Assert.Equal("(1)", items[1].Given["issue"]);
        Assert.False(items[2].Given.ContainsKey("issue"));
    }

    [Fact]
    public void Read_Indicators_KeepsSpellingsAndOrder()
    {
        var book = BookSketch.Valid().Sheet("指標",
            ["ID", "基本目標", "指標名", "担当課", "関連事業", "方向", "基準値", "R8 実績", "H30 目標", "令和元年度 実績"],
            [null, "1 支え合う", "利用者数", "K02", "親子ひろば\n2 見守り", "↑", "1,640 件", null, "↑", "1,527"],
            [null, null, "満足度", "こども支援課", null, null, null, null, "-", 0.5]);

        var survey = ReadValid(book);

        Assert.Equal(["R8:actual", "H30:target", "令和元年度:actual"], survey.IndicatorColumns.Select(c => c.Key));
        Assert.Equal(["親子ひろば", "2 見守り"], survey.Indicators[0].RelatedItems);
        Assert.Equal(new Dictionary<string, string> { ["H30:target"] = "↑", ["令和元年度:actual"] = "1,527" }, survey.Indicators[0].Values);
        Assert.Equal("1 支え合う", survey.Indicators[1].Headings["goal"]);
        Assert.Equal("1,640 件", survey.Indicators[0].Baseline);
    }

    [Fact]
    public void Read_LastYear_ByColumnAndBySheet()
    {
        var book = BookSketch.Valid()
            .Set("項目", "F1", "前年度 R9計画").Set("項目", "F2", "去年の計画")
            .Sheet("前年度", ["担当課", "項目ID", "評価"], ["K01", "i002", "B"], ["地域安全課", "i002", "A"]);

        var survey = ReadValid(book);

        Assert.Equal("去年の計画", survey.Items[0].Prior["plan"]);
        Assert.Equal(["B", "A"], survey.Prior.Select(p => p.Values["rating"]));
    }

    /// <summary>One mistake each: the code and the cell where it is told.</summary>
    public static TheoryData<string, string, Func<object>> Mistakes => new()
    {
        { "D106", "担当課!A1", () => BookSketch.Valid().Without("担当課") },
        { "D106", "評価区分!A1", () => BookSketch.Valid().Without("評価区分") },
        { "D106", "項目!A1", () => BookSketch.Valid().Rename("項目", "項目一覧") },
        { "D107", "担当課!A1", () => BookSketch.Valid().Set("担当課", "B1", "課名") },
        { "D107", "項目!A1", () => BookSketch.Valid().Set("項目", "D1", "事業") },
        { "D108", "担当課!C1", () => BookSketch.Valid().Set("担当課", "C1", "名称") },
        { "D109", "項目!D2", () => BookSketch.Valid().Set("項目", "D2", "#N/A").Set("様式", "E4", null) },
        { "D109", "調査!B3", () => BookSketch.Valid().Set("調査", "B3", "=A1") },
        { "D110", "項目!D3", () => BookSketch.Valid().Set("項目", "D3", null) },
        { "D110", "項目!E3", () => BookSketch.Valid().Set("項目", "E3", null) },
        { "D111", "様式!C6", () => BookSketch.Valid().Set("様式", "C6", "文章") },
        { "D112", "様式!H6", () => BookSketch.Valid().Set("様式", "H6", "四百") },
        { "D113", "評価区分!C2", () => BookSketch.Valid().Set("評価区分", "C2", "必要なとき") },
        { "D201", "調査!B3", () => BookSketch.Valid().Set("調査", "B3", null) },
        { "D201", "調査!B1", () => BookSketch.Valid().Set("調査", "A3", null).Set("調査", "B3", null) },
        { "D202", "調査!B2", () => BookSketch.Valid().Set("調査", "B2", "子育てR8") },
        { "D203", "調査!B5", () => BookSketch.Valid().Set("調査", "B5", "R") },
        { "D204", "調査!B6", () => BookSketch.Valid().Set("調査", "B6", "11月20日") },
        { "D205", "調査!B8", () => BookSketch.Valid().Row("調査", "配布日", "2026/12/1") },
        { "D206", "調査!B8", () => BookSketch.Valid().Row("調査", "督促日", "5日前") },
        { "D208", "調査!B8", () => BookSketch.Valid().Row("調査", "承認", "部長") },
        { "D211", "調査!A8", () => BookSketch.Valid().Row("調査", "計画名", "別の計画") },
        { "D309", "様式!F8", () => BookSketch.Valid().Set("様式", "F8", "hyoka=B") },
        { "D310", "様式!F8", () => BookSketch.Valid().Set("様式", "F8", "rating=D") },
        { "D314", "様式!G6", () => BookSketch.Valid().Set("様式", "G6", 500).Set("様式", "H6", 400) },
        { "D316", "様式!I6", () => BookSketch.Valid().Set("様式", "I6", "keikaku") },
        { "D317", "様式!J4", () => BookSketch.Valid().Set("様式", "J4", "{value}{tag}") },
        { "D501", "担当課!A3", () => BookSketch.Valid().Set("担当課", "A3", "課2").Set("項目", "E3", "地域安全課") },
        { "D209", "担当課!C3", () => BookSketch.Valid().Set("担当課", "C3", "anzen@") },
        { "D602", "項目!A4", () => BookSketch.Valid().Set("項目", "A2", "x").Set("項目", "A4", "x") },
        { "D603", "項目!E4", () => BookSketch.Valid().Set("項目", "E4", "地域安心課") },
        { "D604", "項目!E3", () => BookSketch.Valid().Set("項目", "E3", "K02,地域安全課") },
        { "D606", "項目!F4", () => BookSketch.Valid().Set("項目", "F1", "再掲元").Set("項目", "F4", "i099") },
        { "D608", "項目!E4", () => BookSketch.Valid().Set("項目", "F1", "再掲元").Set("項目", "F4", "i001") },
        { "D613", "項目!A1", () => BookSketch.Valid().Sheet("項目", ["事業名", "担当課"]) },
        { "D705", "指標!C1", () => BookSketch.Valid().Sheet("指標", ["指標名", "担当課", "昨年度 実績", "R8 実績"], ["a", "K01"]) },
        { "D801", "前年度!A2", () => BookSketch.Valid().Sheet("前年度", ["項目ID", "担当課", "評価"], ["i009", "K01", "A"]) },
        { "D811", "本文!A2", () => BookSketch.Valid().Sheet("本文", ["見出し", "位置", "文"], ["3 新しい", "前", "文"]) },
        { "D111", "本文!B2", () => BookSketch.Valid().Sheet("本文", ["見出し", "位置", "文"], ["2 育つ", "中", "文"]) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_OneMistake_IsRefusedWithItsCodeAndCell(string code, string cell, Func<object> book)
    {
        var reading = DefinitionBook.Read(((BookSketch)book()).ToStream());

        Assert.Null(reading.Survey);
        var errors = reading.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Cell}");
        Assert.Equal([$"{code} {cell}"], errors);
        Assert.All(reading.Findings, f => Assert.True(f.Message().Length > 3 && f.Hint().Length > 3 && f.Message(Language.English) != f.Message()));
    }

    [Fact]
    public void Read_ManyMistakes_AreAllToldInTheOrderOfTheBook()
    {
        var book = BookSketch.Valid().Set("調査", "B5", "?").Set("様式", "C6", "作文").Set("担当課", "A3", "K01").Set("項目", "E2", "無い課").Set("項目", "E4", "別の無い課");

        var cells = DefinitionBook.Read(book.ToStream()).Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Cell}");

        Assert.Equal(["D203 調査!B5", "D111 様式!C6", "D502 担当課!A3", "D603 項目!E2", "D603 項目!E3", "D603 項目!E4"], cells);
    }

    [Fact]
    public void Read_UnknownColumnsAndRows_AreNotedAndIgnored()
    {
        var book = BookSketch.Valid().Row("調査", "メモ", "x").Set("項目", "F1", "備考").Set("項目", "G1", "タク").Row("項目", null, null, null, null, null, "ここだけのメモ");

        var reading = DefinitionBook.Read(book.ToStream());

        Assert.NotNull(reading.Survey);
        Assert.Equal(["D902 調査!A8", "D901 項目!F1", "D901 項目!G1"], reading.Findings.Select(f => $"{f.Code} {f.Cell}"));
        Assert.Contains("タグ", reading.Findings[2].Hint());
    }

    [Theory]
    [InlineData("", "D101")]
    [InlineData("コード,名称", "D101")]
    [InlineData("PK\u0003\u0004 not a zip", "D105")]
    public void Read_NoWorkbook_IsRefused(string content, string code)
    {
        var reading = DefinitionBook.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)));

        Assert.Null(reading.Survey);
        Assert.Equal(code, Assert.Single(reading.Findings).Code);
        Assert.NotEqual("", reading.Findings[0].Message());
    }

    [Fact]
    public void Read_AnyDamagedBook_NeverThrows()
    {
        var whole = BookSketch.Valid().ToStream().ToArray();
        var random = new Random(20261120);
        for (var i = 0; i < 300; i++)
        {
            var bytes = whole.AsSpan(0, i % 3 == 0 ? random.Next(whole.Length) : whole.Length).ToArray();
            for (var n = random.Next(4); n > 0 && bytes.Length > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var reading = DefinitionBook.Read(new MemoryStream(bytes));
            Assert.True(reading.Survey is not null || reading.Findings.Count > 0, $"Seed 20261120, round {i}.");
        }
    }

    [Fact]
    public void Write_InEitherLanguage_HasNotesAndDropDowns()
    {
        var (japanese, english) = (Prompts(Language.Japanese), Prompts(Language.English));

        Assert.True(japanese.Count > 40);
        Assert.Equal(japanese.Count, english.Count);
        Assert.All(japanese.Zip(english), pair => Assert.True(pair.First != pair.Second && pair.Second.Length > 0, pair.First));
    }

    private static List<string> Prompts(Language language)
    {
        using var stream = new MemoryStream();
        DefinitionBook.Write(Enumerable.Range(0, 99).Select(Testing.GeneratedSurveys.FromSeed).First(s => s.Indicators.Count > 0 && s.Prior.Count > 0 && s.Texts.Count > 0)
            with { Fields = Testing.GeneratedSurveys.FromSeed(1).Fields.Select(f => f with { Description = null }).ToList() }, stream, language);
        using var document = SpreadsheetDocument.Open(stream, false);
        return [.. document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DataValidation>()).Select(v => v.Prompt?.Value).OfType<string>()];
    }

    private static Survey ReadValid(BookSketch book)
    {
        var reading = DefinitionBook.Read(book.ToStream());
        Assert.Empty(reading.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Cell} {f.Message()}"));
        return reading.Survey!;
    }
}
