using System.Globalization;
using Workflow.Core.Indicators;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.Reports;

/// <summary>判定 in words: the judgement, the rule it follows from, and the move from the last known value.</summary>
internal static class JudgementText
{
    /// <summary>達成, 未達成, 改善, 横ばい, 悪化; <c>－</c> without a judgement.</summary>
    public static string Verdict(IndicatorJudgement judgement, ReportTexts texts) => texts[$"verdict-{judgement.Verdict}"];

    /// <summary>The rule, for example <c>R7目標 48以上</c>, or why there is no judgement.</summary>
    public static string Rule(IndicatorJudgement judgement, ReportTexts texts) =>
        texts.Format($"basis-{judgement.Basis}", judgement.Reference, judgement.ReferenceYear ?? texts["baseline"]);

    /// <summary>The move from the last known value, for example <c>R6比 +1.4ポイント</c> or <c>R6比 +171（+8.3%）</c>; empty when unknown.</summary>
    public static string Change(IndicatorJudgement judgement, ReportTexts texts)
    {
        if (judgement.Change is not { } change)
        {
            return "";
        }

        var since = change.Year ?? texts["baseline"];
        var difference = Signed(change.Difference, "#,##0.####");
        return change.InPoints ? texts.Format("change-points", since, difference)
            : change.Ratio is { } ratio ? texts.Format("change-ratio", since, difference, Signed(ratio * 100, "#,##0.0"))
            : texts.Format("change-plain", since, difference);
    }

    /// <summary>Judgement, rule and move, one a line.</summary>
    public static string Full(IndicatorJudgement judgement, ReportTexts texts) =>
        string.Join('\n', new[] { Verdict(judgement, texts), Rule(judgement, texts), Change(judgement, texts) }.Where(t => t.Length > 0));

    /// <summary>方向 as the definition book writes it.</summary>
    public static string Direction(IndicatorDirection? direction, ReportTexts texts) => direction switch
    {
        IndicatorDirection.Up => "↑",
        IndicatorDirection.Keep => "→",
        IndicatorDirection.Down => "↓",
        IndicatorDirection.Value => texts["direction-value"],
        _ => "",
    };

    private static string Signed(decimal number, string format) =>
        number == 0 ? "±0" : (number > 0 ? "+" : "−") + Math.Abs(number).ToString(format, CultureInfo.InvariantCulture);
}
