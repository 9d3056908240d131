using Workflow.Core.Answers;
using Workflow.Core.Checks;
using Workflow.Core.Surveys;

namespace Workflow.Core.Tests.Checks;

public class ValueRuleTests
{
    [Theory]
    [InlineData("")]
    [InlineData("　 ")]
    [InlineData("\r\n")]
    public void E301_BlankRequiredAnswer_IsTheOnlyFinding(string text)
    {
        var result = new CheckSample().Set("i2", "done", text).Check();

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("E301", "調査票!F6"), (finding.Code, finding.Cell));
        Assert.Equal("「2 親子ひろば」の「R2実施内容」が未記入です。", finding.Message());
        Assert.Equal((12, 13), (result.Answered, result.Total));
        Assert.Equal(CheckStatus.Errors, result.Status);
    }

    [Fact]
    public void E301_ConditionHolds_MakesTheAnswerRequiredAndCounted()
    {
        var blank = new CheckSample().Set("i1", "direction", "充実").Check();
        var filled = new CheckSample().Set("i1", "direction", "充実").Set("i1", "cure", "回数を増やす。").Check();

        Assert.Equal("cure", Assert.Single(blank.Findings).Field);
        Assert.Equal((13, 14), (blank.Answered, blank.Total));
        Assert.Empty(filled.Findings);
        Assert.Equal((14, 14), (filled.Answered, filled.Total));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("-", false)]
    [InlineData("－", false)]
    public void E301_IndicatorsActual_IsRequiredAndADashAnswersIt(string text, bool found) =>
        Assert.Equal(found, new CheckSample().Set("k1", "R2:actual", text).Check().Findings.Any(f => f.Code == "E301"));

    [Theory]
    [InlineData("D")]
    [InlineData("概ね良好")]
    [InlineData("AB")]
    public void E302_NotOnTheScale_NamesTheScale(string rating)
    {
        var finding = Assert.Single(new CheckSample().Set("i1", "rating", rating).Check().Findings);

        Assert.Equal("E302", finding.Code);
        Assert.Contains($"「{rating}」", finding.Message(), StringComparison.Ordinal);
        Assert.Equal("A、B、C の中から一つ選んでください。", finding.Hint());
    }

    [Theory]
    [InlineData("C", "", "E303")]
    [InlineData("ｃ", "", "E303")]
    [InlineData("C", "会場を確保できなかった。", null)]
    [InlineData("B", "", null)]
    public void E303_RatingThatNeedsAReason_AsksForIt(string rating, string reason, string? code) =>
        Assert.Equal(code, new CheckSample().Set("i1", "rating", rating).Set("i1", "reason", reason).Check().Findings.FirstOrDefault(f => f.Code[0] == 'E')?.Code);

    [Theory]
    [InlineData(Requirement.Required, "C", "E303")]
    [InlineData(Requirement.Required, "B", "E301")]
    [InlineData(Requirement.Conditional, "C", "E303")]
    [InlineData(Requirement.Conditional, "B", "E301")]
    [InlineData(Requirement.Conditional, "A", null)]
    public void E303_ReasonAlsoRequiredByTheForm_IsToldOnce(Requirement requirement, string rating, string? code)
    {
        var sample = new CheckSample(CheckSample.Ask(form: fields =>
            [.. fields.Select(f => f.Key == "reason" ? f with { Requirement = requirement, Condition = new Condition("rating", true, ["A"]) } : f)]))
            .Set("i1", "rating", rating).Set("i2", "reason", "人手が足りない。").Set("i3", "reason", "会場が狭い。");

        Assert.Equal(code, sample.Check().Findings.SingleOrDefault(f => f.Code[0] == 'E')?.Code);
    }

    [Theory]
    [InlineData("現状維持", "E304")]
    [InlineData("ＤＸ推進", "I501")]
    [InlineData("dx推進", "I501")]
    [InlineData("継続 ", "I502")]
    [InlineData("充実", null)]
    public void E304_ChoicesInAnySpelling_AreTakenInTheFormsSpelling(string choice, string? code)
    {
        var result = new CheckSample().Set("i1", "direction", choice).Set("i1", "cure", "回数を増やす。").Check();

        Assert.Equal(code, result.Findings.SingleOrDefault()?.Code);
        Assert.Contains(result.Answers.Rows["i1/110"]["direction"], (string[])["現状維持", "DX推進", "継続", "充実"]);
    }

    [Theory]
    [InlineData("people", "1,234", true)]
    [InlineData("people", "１２", true)]
    [InlineData("people", "△5", true)]
    [InlineData("people", "▲５", true)]
    [InlineData("people", "-3.5", true)]
    [InlineData("people", "85%", true)]
    [InlineData("people", "約120", false)]
    [InlineData("people", "120人", false)]
    [InlineData("people", "12,34", false)]
    [InlineData("people", "-", false)]
    [InlineData("people", "3/4", false)]
    [InlineData("rate", "85.5%", true)]
    [InlineData("rate", "８５．５％", true)]
    [InlineData("rate", "0.855", true)]
    [InlineData("rate", "八割", false)]
    public void E305_Numbers_AreReadAsClerksWriteThem(string key, string text, bool isNumber) =>
        Assert.Equal(!isNumber, new CheckSample().Set("i1", key, text).Check().Findings.Any(f => f.Code == "E305"));

    [Theory]
    [InlineData("81.5", false)]
    [InlineData("81.5％", false)]
    [InlineData("-", false)]
    [InlineData("↑", false)]
    [InlineData("集計中", true)]
    [InlineData("約80", true)]
    public void E305_NumericIndicator_TakesNumbersDashesAndArrows(string text, bool found) =>
        Assert.Equal(found, new CheckSample().Set("k1", "R2:actual", text).Check().Findings.Any(f => f.Code == "E305"));

    [Fact]
    public void E305_FreeTextIndicator_TakesAnyText()
    {
        var twoValued = CheckSample.Indicator with { Baseline = "【小】93.3% 【中】89.9%" };

        Assert.Empty(new CheckSample(CheckSample.Ask(twoValued)).Set("k1", "R2:actual", "【小】94.0% 【中】90.2%").Check().Findings);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, true)]
    public void E306_Length_IsCountedAfterNormalisation(int length, bool found) =>
        Assert.Equal(found, new CheckSample().Set("i1", "done", new string('あ', length) + " \r\n").Check().Findings.Any(f => f.Code == "E306"));

    [Theory]
    [InlineData("𠮟")]
    [InlineData("葛\U000e0100")]
    [InlineData("か\u3099")]
    public void E306_RareKanjiAndVariants_CountAsOneCharacterEach(string character)
    {
        Assert.Empty(new CheckSample().Set("i1", "done", string.Concat(Enumerable.Repeat(character, 400))).Find("E306"));
        Assert.Contains("401", Assert.Single(new CheckSample().Set("i1", "done", string.Concat(Enumerable.Repeat(character, 401))).Find("E306")).Message(), StringComparison.Ordinal);
        Assert.Single(new CheckSample().Set("i1", "plan", string.Concat(Enumerable.Repeat(character, 4))).Find("E307"));
    }

    [Theory]
    [InlineData("続ける。", true)]
    [InlineData("来年も開く", false)]
    [InlineData("", false)]
    public void E307_Length_DoesNotJudgeAnEmptyAnswer(string text, bool found) =>
        Assert.Equal(found, new CheckSample().Set("i1", "plan", text).Check().Findings.Any(f => f.Code == "E307"));

    [Theory]
    [InlineData("令和2年10月1日", false)]
    [InlineData("Ｒ２．１０．１", false)]
    [InlineData("2020/10/1", false)]
    [InlineData("令和2年2月30日", true)]
    [InlineData("秋ごろ", true)]
    [InlineData("10月", true)]
    public void E308_Dates_MustExist(string text, bool found) =>
        Assert.Equal(found, new CheckSample().Set("i1", "start", text).Check().Findings.Any(f => f.Code == "E308"));

    [Theory]
    [InlineData("#REF!", CellTraits.Formula | CellTraits.Error, "#REF!")]
    [InlineData("", CellTraits.Formula | CellTraits.NoStoredValue, "計算結果が保存されていません")]
    public void E309_BrokenFormula_IsTheOnlyFindingAndNoAnswer(string text, CellTraits traits, string words)
    {
        var result = new CheckSample().Set("i1", "done", text, traits).Check();

        var finding = Assert.Single(result.Findings);
        Assert.Equal("E309", finding.Code);
        Assert.Contains(words, finding.Message(), StringComparison.Ordinal);
        Assert.False(result.Answers.Rows["i1/110"].ContainsKey("done"));
        Assert.Equal((12, 13), (result.Answered, result.Total));
    }

    [Theory]
    [InlineData("rating", "Ｂ", "I501", "B")]
    [InlineData("rating", "b", "I501", "B")]
    [InlineData("rating", " B", "I502", "B")]
    [InlineData("people", "１２", "I501", "12")]
    [InlineData("done", "読み聞かせを月2回続けた。　\n", "I502", "読み聞かせを月2回続けた。")]
    [InlineData("done", "読み聞かせを\u0001月2回続けた。", "I502", "読み聞かせを月2回続けた。")]
    [InlineData("done", "読み聞かせを\r\n月2回続けた。", null, "読み聞かせを\n月2回続けた。")]
    [InlineData("done", "Ｗｅｂで配信した。", null, "Ｗｅｂで配信した。")]
    public void I50x_Normalisation_IsToldAndStored(string key, string text, string? code, string stored)
    {
        var result = new CheckSample().Set("i1", key, text).Check();

        Assert.Equal(code, result.Findings.SingleOrDefault()?.Code);
        Assert.Equal(stored, result.Answers.Rows["i1/110"][key]);
    }

    [Fact]
    public void I503_Link_TakesTheShownText()
    {
        var result = new CheckSample().Set("i1", "done", "市ホームページに掲載した。", CellTraits.Link).Check();

        Assert.Equal("I503", Assert.Single(result.Findings).Code);
        Assert.Equal(CheckStatus.Ok, result.Status);
    }
}
