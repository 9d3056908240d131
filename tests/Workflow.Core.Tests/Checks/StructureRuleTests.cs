using Workflow.Core.Answers;
using Workflow.Core.Checks;

namespace Workflow.Core.Tests.Checks;

public class StructureRuleTests
{
    [Fact]
    public void E203_RowDeleted_NamesTheProjectAndStillCountsItsAnswers()
    {
        var result = new CheckSample().RemoveRow("i2").Check();

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("E203", "i2/110"), (finding.Code, finding.Row));
        Assert.Equal("「2 親子ひろば」の行がありません。", finding.Message());
        Assert.Equal((9, 13), (result.Answered, result.Total));
    }

    [Fact]
    public void E204_UnknownRow_IsToldWithItsPlace()
    {
        var finding = Assert.Single(new CheckSample().AddRow("i9/110").Set("i9", "name", "新しい事業").Check().Findings);

        Assert.Equal(("E204", "調査票!A8"), (finding.Code, finding.Cell));
        Assert.Equal("配布した調査票にない行があります（新しい事業）。", finding.Message());
    }

    [Fact]
    public void E204_VeryManyRows_AreNamedUpToAHundredAndCounted()
    {
        var sample = new CheckSample();
        for (var i = 0; i < 5_000; i++)
        {
            sample.AddRow($"x{i}");
        }

        var findings = sample.Find("E204");
        Assert.Equal(101, findings.Count);
        Assert.Equal((null, "調査票!A108"), (findings[^1].Row, findings[^1].Cell));
        Assert.Contains("+4,900", findings[^1].Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void E204_RowTwice_TakesTheFirst()
    {
        var result = new CheckSample().AddRow("i1/110").Check();

        Assert.Equal("同じ事業の二つ目の行があります（1 子育て講座）。", Assert.Single(result.Findings).Message());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("書き足し", true)]
    public void E204_RowWithoutId_CountsOnlyWhenSomethingIsWritten(string text, bool found)
    {
        var sample = new CheckSample();
        var read = sample.Read();
        var blank = new AnswerRow("", 8, [.. read.Rows.Columns.Select((_, i) => i == 3 ? new AnswerCell(text) : AnswerCell.Blank)]);

        var result = SectionCheck.Check(sample.Questionnaire, read with { Rows = read.Rows with { Rows = [.. read.Rows.Rows, blank] } });

        Assert.Equal(found, result.Findings.Any(f => f.Code == "E204"));
    }

    [Fact]
    public void E205_GivenCellRewritten_ShowsBothTexts()
    {
        var finding = Assert.Single(new CheckSample().Set("i1", "name", "子育て講座（新）").Check().Findings);

        Assert.Equal(("E205", "i1/110", "name", "調査票!D5"), (finding.Code, finding.Row, finding.Field, finding.Cell));
        Assert.Contains("元「子育て講座」、現在「子育て講座（新）」", finding.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i1", "name", "")]
    [InlineData("i1", "done:prior", "別の文")]
    [InlineData("k1", "R2:target", "70")]
    [InlineData("k1", "direction", "↓")]
    public void E205_AnyLockedColumn_IsCompared(string item, string key, string text) =>
        Assert.Equal("E205", Assert.Single(new CheckSample().Set(item, key, text).Check().Findings, f => f.Severity == Workflow.Core.Findings.Severity.Error).Code);

    [Theory]
    [InlineData("i3", "name", "絵本の\r\n読み聞かせ")]
    [InlineData("i3", "name", "絵本の \n読み聞かせ　")]
    [InlineData("i1", "no", "１")]
    [InlineData("i1", "no", "1.0")]
    [InlineData("k1", "R2:target", "80.00")]
    [InlineData("k1", "unit", "%")]
    public void E205_OnlyShownDifferently_IsNoChange(string item, string key, string text) =>
        Assert.Empty(new CheckSample().Set(item, key, text).Check().Findings);

    [Fact]
    public void E205_LockedColumnDeleted_IsToldOnce()
    {
        var findings = new CheckSample().RemoveColumn("name").Find("E205");

        Assert.Equal("name", Assert.Single(findings).Field);
        Assert.Contains("現在「空欄」", findings[0].Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void E206_AnswerColumnDeleted_IsToldOnceAndNotAsBlankAnswers()
    {
        var result = new CheckSample().RemoveColumn("rating").Check();

        Assert.Equal("シート「調査票」に回答欄「評価」の列がありません。", Assert.Single(result.Findings).Message());
        Assert.Equal((10, 13), (result.Answered, result.Total));
    }

    [Fact]
    public void E206_SheetOfIndicatorsMissing_NamesItsColumns()
    {
        var sample = new CheckSample();

        var result = SectionCheck.Check(sample.Questionnaire, sample.Read(withIndicators: false));

        Assert.Equal(["E206", "E206"], result.Findings.Select(f => f.Code));
        Assert.Equal("シート「指標」に回答欄「R2 実績」の列がありません。", result.Findings[0].Message());
    }
}
