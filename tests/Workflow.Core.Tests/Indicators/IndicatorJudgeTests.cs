using Workflow.Core.Calendar;
using Workflow.Core.Indicators;
using Workflow.Core.Surveys;

namespace Workflow.Core.Tests.Indicators;

/// <summary>達成・未達成・改善・悪化 over H30 to R3, survey year R2.</summary>
public sealed class IndicatorJudgeTests
{
    private static readonly IReadOnlyList<IndicatorColumn> Years =
        [.. new[] { ("H30", 2018), ("R1", 2019), ("R2", 2020), ("R3", 2021) }.SelectMany(y => new[] { true, false }.Select(t => new IndicatorColumn(y.Item1, new FiscalYear(y.Item2), t)))];

    [Theory]
    [InlineData("↑", "60", "58.2", IndicatorVerdict.Missed, IndicatorBasis.AtLeastTarget)]
    [InlineData("↑", "60", "60.0", IndicatorVerdict.Achieved, IndicatorBasis.AtLeastTarget)]
    [InlineData("↑", "1,527", "１，５３０", IndicatorVerdict.Achieved, IndicatorBasis.AtLeastTarget)]
    [InlineData("↓", "0", "0", IndicatorVerdict.Achieved, IndicatorBasis.AtMostTarget)]
    [InlineData("↓", "0", "3", IndicatorVerdict.Missed, IndicatorBasis.AtMostTarget)]
    [InlineData("→", "60", "62.9", IndicatorVerdict.Achieved, IndicatorBasis.NearTarget)]
    [InlineData("→", "60", "63.1", IndicatorVerdict.Missed, IndicatorBasis.NearTarget)]
    public void Judge_NumericTarget_Decides(string direction, string target, string actual, IndicatorVerdict verdict, IndicatorBasis basis)
    {
        var judgement = Judge(actual, direction, target: target);

        Assert.Equal((verdict, basis, target, "R2"), (judgement.Verdict, judgement.Basis, judgement.Reference, judgement.ReferenceYear));
    }

    [Theory]
    [InlineData("↑", "57", IndicatorVerdict.Improved, IndicatorBasis.MoreThanLast)]
    [InlineData("↑", "56.8", IndicatorVerdict.Unchanged, IndicatorBasis.MoreThanLast)]
    [InlineData("↑", "56", IndicatorVerdict.Worsened, IndicatorBasis.MoreThanLast)]
    [InlineData("↓", "56", IndicatorVerdict.Improved, IndicatorBasis.LessThanLast)]
    [InlineData("↓", "57", IndicatorVerdict.Worsened, IndicatorBasis.LessThanLast)]
    [InlineData("→", "58", IndicatorVerdict.Achieved, IndicatorBasis.NearLast)]
    [InlineData("→", "80", IndicatorVerdict.Missed, IndicatorBasis.NearLast)]
    public void Judge_ArrowAsTarget_ComparesWithTheNewestKnownYear(string arrow, string actual, IndicatorVerdict verdict, IndicatorBasis basis)
    {
        var judgement = Judge(actual, "数値", ("H30:actual", "51.4"), ("R1:actual", "56.8"), ("R2:target", arrow));

        Assert.Equal((verdict, basis, "56.8", "R1"), (judgement.Verdict, judgement.Basis, judgement.Reference, judgement.ReferenceYear));
    }

    [Fact]
    public void Judge_YearWithADash_IsPassedOver() =>
        Assert.Equal("H30", Judge("3", "↑", ("H30:actual", "1"), ("R1:actual", "-")).ReferenceYear);

    [Fact]
    public void Judge_NoEarlierYear_ComparesWithTheBaseline()
    {
        var judgement = Judge("3", "↑", baseline: "5");

        Assert.Equal((IndicatorVerdict.Worsened, "5", null), (judgement.Verdict, judgement.Reference, judgement.ReferenceYear));
    }

    [Theory]
    [InlineData("431", null, "600", IndicatorVerdict.Missed)] // 431 → 1,527: more is better although the targets fall afterwards.
    [InlineData("42", "0", "3", IndicatorVerdict.Missed)]
    [InlineData("42", "0", "0", IndicatorVerdict.Achieved)]
    public void Judge_NoDirection_FollowsTheWayFromTheStartToTheTarget(string start, string? target, string actual, IndicatorVerdict verdict) =>
        Assert.Equal(verdict, Judge(actual, "", ("H30:actual", start), ("R2:target", target ?? "1,527"), ("R3:target", target ?? "916")).Verdict);

    [Theory]
    [InlineData("%", "60", "+10", null)]
    [InlineData("％", "60", "+10", null)]
    [InlineData("人", "60", "+10", "0.2")]
    [InlineData("人", "60%", "+10", null)]
    public void Judge_Percentages_DifferByPoints(string unit, string actual, string difference, string? ratio)
    {
        var change = Judge(actual, "↑", unit, ("R1:actual", "50")).Change!;

        Assert.Equal((difference, ratio, ratio is null, true), (change.Difference.ToString("+0.##;-0.##"), change.Ratio?.ToString(), change.InPoints, change.IsBetter));
    }

    [Theory]
    [InlineData("-", "60", IndicatorBasis.NoActual)]
    [InlineData("", "60", IndicatorBasis.NoActual)]
    [InlineData("【小】93.3% 【中】89.9%", "60", IndicatorBasis.FreeText)]
    [InlineData("58", "窓口 1,640 件 電話 2,098 件", IndicatorBasis.FreeText)]
    [InlineData("58", "-", IndicatorBasis.NoReference)]
    [InlineData("58", "60", IndicatorBasis.UnknownSide)]
    public void Judge_Unknown_IsNotJudgedAndSaysWhy(string actual, string target, IndicatorBasis basis)
    {
        var judgement = Judge(actual, "", target: target);

        Assert.Equal((IndicatorVerdict.None, basis), (judgement.Verdict, judgement.Basis));
    }

    private static IndicatorJudgement Judge(string actual, string direction, string? baseline = null, string? target = null) =>
        new IndicatorJudge(Years, new FiscalYear(2020)).Judge(Indicator(direction, "", target is null ? [] : [("R2:target", target)]) with { Baseline = baseline }, actual);

    private static IndicatorJudgement Judge(string actual, string direction, params (string, string)[] values) => Judge(actual, direction, "", values);

    private static IndicatorJudgement Judge(string actual, string direction, string unit, params (string, string)[] values) =>
        new IndicatorJudge(Years, new FiscalYear(2020)).Judge(Indicator(direction, unit, values), actual);

    private static Indicator Indicator(string direction, string unit, (string Key, string Text)[] values) => new()
    {
        Id = "k1",
        Name = "子育てしやすいまちだと思う市民の割合",
        Unit = unit,
        Sections = [new SectionCode("101")],
        Direction = direction switch { "↑" => IndicatorDirection.Up, "→" => IndicatorDirection.Keep, "↓" => IndicatorDirection.Down, "数値" => IndicatorDirection.Value, _ => null },
        Values = values.ToDictionary(v => v.Key, v => v.Text),
    };
}
