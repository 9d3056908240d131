using Workflow.Core.Answers;
using Workflow.Core.Surveys;

namespace Workflow.Core.Tests.Checks;

public class SuspicionRuleTests
{
    [Theory]
    [InlineData("子育て講座を公民館で年2回開催した。", true)]
    [InlineData("子育て講座を公民館で年２回開催した。 ", true)]
    [InlineData("子育て講座を\n公民館で年2回開催した。", true)]
    [InlineData("子育て講座を公民館で年3回開催した。", false)]
    public void W401_LastYearsAnswer_IsFoundWhateverWidthAndBlanks(string text, bool found) =>
        Assert.Equal(found, new CheckSample().Set("i1", "done", text).Find("W401").Count == 1);

    [Theory]
    [InlineData(FieldKind.LongText, "継続実施", true)]
    [InlineData(FieldKind.Text, "継続実施", false)]
    [InlineData(FieldKind.Text, "公民館で年2回開催", true)]
    public void W401_ShortText_IsAskedAboutInALongFieldAlone(FieldKind kind, string text, bool found)
    {
        var asked = CheckSample.Ask();
        var questionnaire = asked with
        {
            Fields = [.. asked.Fields.Select(f => f.Key == "done" ? f with { Kind = kind } : f)],
            Rows = [.. asked.Rows.Select(r => r with { Prior = new Dictionary<string, string> { ["done"] = text } })],
        };

        Assert.Equal(found, new CheckSample(questionnaire).Set("i1", "done", text).Find("W401").Count == 1);
    }

    [Theory]
    [InlineData("A", "79", true)]
    [InlineData("A", "80", false)]
    [InlineData("A", "８１", false)]
    [InlineData("A", "-", false)]
    [InlineData("B", "60", false)]
    public void W402_BestRatingAgainstTheTarget_IsAskedAbout(string rating, string actual, bool found) =>
        Assert.Equal(found, new CheckSample().Set("i1", "rating", rating).Set("k1", "R2:actual", actual).Find("W402").Count == 1);

    [Theory]
    [InlineData(IndicatorDirection.Up, "↑", "78", "77", true)]
    [InlineData(IndicatorDirection.Up, "↑", "78", "78", false)]
    [InlineData(IndicatorDirection.Up, "↓", "78", "77", false)]
    [InlineData(IndicatorDirection.Down, "", "78", "79", true)]
    [InlineData(IndicatorDirection.Down, "", "78", "77", false)]
    [InlineData(IndicatorDirection.Keep, "→", "100", "104", false)]
    [InlineData(IndicatorDirection.Keep, "→", "100", "94", true)]
    [InlineData(IndicatorDirection.Up, "↑", "-", "60", true)]
    [InlineData(IndicatorDirection.Value, "", "78", "10", false)]
    [InlineData(IndicatorDirection.Down, "1,200", "1,300", "1,250", true)]
    [InlineData(IndicatorDirection.Down, "1,200", "1,300", "1,150", false)]
    [InlineData(IndicatorDirection.Value, "60", "65", "62", true)]
    [InlineData(IndicatorDirection.Value, "60", "65", "58", false)]
    public void W402_DirectionOrTarget_Decides(IndicatorDirection direction, string target, string last, string actual, bool found)
    {
        // The starting value is 70: a target of 60 asks for less.
        var indicator = CheckSample.Indicator with
        {
            Direction = direction,
            Values = new Dictionary<string, string> { ["R1:actual"] = last, ["R2:target"] = target },
        };

        Assert.Equal(found, new CheckSample(CheckSample.Ask(indicator)).Set("i1", "rating", "A").Set("k1", "R2:actual", actual).Find("W402").Count == 1);
    }

    [Fact]
    public void W402_Message_SaysWhatIsComparedAndWhere()
    {
        var finding = Assert.Single(new CheckSample().Set("i1", "rating", "Ａ").Set("k1", "R2:actual", "75.0").Find("W402"));

        Assert.Equal(("i1/110", "rating", "調査票!G5"), (finding.Row, finding.Field, finding.Cell));
        Assert.Equal("「1 子育て講座」の「評価」は「A」ですが、関連する指標「講座の満足度」は目標に届いていません（実績 75.0、目標 80）。", finding.Message());
    }

    [Theory]
    [InlineData("117", "", true)]
    [InlineData("116.9", "", false)]
    [InlineData("39", "", true)]
    [InlineData("39", "講座を半分に減らしたため。", false)]
    [InlineData("-", "", false)]
    public void W403_ChangeByHalf_AsksForANote(string actual, string note, bool found) =>
        Assert.Equal(found, new CheckSample().Set("k1", "R2:actual", actual).Set("k1", "note", note).Find("W403").Count == 1);

    [Fact]
    public void W404_PersonalInformation_IsNotRepeatedInTheMessage()
    {
        var finding = Assert.Single(new CheckSample().Set("i1", "done", "相談者（090-1234-5678）に連絡し、面談を3回行った。").Find("W404"));

        Assert.Equal("「1 子育て講座」の「R2実施内容」に電話番号らしい記載があります。", finding.Message());
    }

    [Theory]
    [InlineData("A", "感染拡大のため講座を中止した。", "", true)]
    [InlineData("B", "感染拡大のため講座を中止した。", "", false)]
    [InlineData("A", "感染拡大のため講座を中止した。", "代わりに動画を配信した。", false)]
    [InlineData("A", "感染拡大のため講座を中止した。", "感染防止に努めたため。", true)]
    [InlineData("A", "講座を3回開催した。", "対面での交流会は実施できなかった。", false)]
    public void W405_BestRatingThoughNotDone_ReadsAllTextsOfTheRow(string rating, string done, string reason, bool found)
    {
        var findings = new CheckSample().Set("i2", "rating", rating).Set("i2", "done", done).Set("i2", "reason", reason).Find("W405");

        Assert.Equal(found, findings.Count == 1);
        Assert.All(findings, f => Assert.Equal(("i2/110", "done"), (f.Row, f.Field)));
    }

    [Fact]
    public void W405_TextAboutThePlan_IsNotRead() =>
        Assert.Empty(new CheckSample().Set("i1", "rating", "A").Set("i1", "plan", "施設の改修のため、講座は中止とした。").Find("W405"));

    [Theory]
    [InlineData("同上", true)]
    [InlineData("特になし。", true)]
    [InlineData("－", true)]
    [InlineData("※", true)]
    [InlineData("〃", true)]
    [InlineData("〇〇〇", true)]
    [InlineData("（別紙のとおり）", true)]
    [InlineData("……", true)]
    [InlineData("ＴＢＤ", true)]
    [InlineData("なし崩しに進めず、段階的に実施した。", false)]
    [InlineData("同上の講座を夜間にも開いた。", false)]
    [InlineData("済", false)]
    [InlineData("𠮟", false)]
    [InlineData("😀", true)]
    public void W406_Placeholder_InARequiredAnswer(string text, bool found) =>
        Assert.Equal(found, new CheckSample().Set("i1", "done", text).Find("W406").Count == 1);

    [Fact]
    public void W406_OptionalAnswer_MaySayNothing() =>
        Assert.Empty(new CheckSample().Set("i1", "reason", "特になし").Check().Findings);

    [Theory]
    [InlineData("C")]
    public void W406_ReasonThatTheRatingNeeds_MayNot(string rating) =>
        Assert.Single(new CheckSample().Set("i1", "rating", rating).Set("i1", "reason", "特になし").Find("W406"));

    [Fact]
    public void W407_SameTextInRows_AsksAboutEachLaterRow()
    {
        var findings = new CheckSample().Set("i1", "plan", "引き続き事業を実施する。").Set("i2", "plan", "引き続き 事業を実施する。").Set("i3", "plan", "引き続き事業を実施する。").Find("W407");

        Assert.Equal(["i2/110", "i3/110"], findings.Select(f => f.Row));
        Assert.Contains("「1 子育て講座」（調査票!I5）と同じ文です", findings[1].Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void W407_ShortOrDifferentTexts_AreLeftAlone() =>
        Assert.Empty(new CheckSample().Set("i1", "plan", "継続実施。").Set("i2", "plan", "継続実施。").Set("i3", "plan", "継続して実施する予定。").Find("W407"));

    [Fact]
    public void W408_Formula_ShowsTheValueTaken()
    {
        var result = new CheckSample().Set("i1", "people", "75", CellTraits.Formula).Check();

        Assert.Contains("表示されている「75」", Assert.Single(result.Findings).Message(), StringComparison.Ordinal);
        Assert.Equal("75", result.Answers.Rows["i1/110"]["people"]);
    }
}
