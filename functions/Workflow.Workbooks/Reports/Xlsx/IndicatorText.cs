using Workflow.Core.Consolidation;

namespace Workflow.Workbooks.Reports.Xlsx;

/// <summary>One describing column of 指標.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Width">Its width.</param>
/// <param name="Print">What it prints of an indicator.</param>
/// <param name="Shared">Whether neighbours with the same text share a cell.</param>
/// <param name="Centered">Whether its texts are centred.</param>
/// <param name="AfterYears">Whether it stands after the year columns.</param>
internal sealed record IndicatorText(
    string Header, double Width, Func<ReportIndicator, string> Print, bool Shared = false, bool Centered = false, bool AfterYears = false)
{
    /// <summary>The columns that a report needs; one that would be empty throughout is left out.</summary>
    public static IReadOnlyList<IndicatorText> ColumnsOf(Report report, ReportTexts texts)
    {
        IReadOnlyList<IndicatorText> all =
        [
            new(texts["category"], 13, i => i.Indicator.Category ?? "", Shared: true),
            new(texts["related"], 30, i => string.Join('\n', i.Indicator.RelatedItems), Shared: true),
            new(texts["outcome"], 30, i => i.Indicator.Outcome ?? "", Shared: true),
            new(texts["indicator"], 34, i => i.Indicator.Name),
            new(texts["unit"], 9, i => i.Indicator.Unit ?? "", Centered: true),
            new(texts["direction"], 8, i => JudgementText.Direction(i.Indicator.Direction, texts), Centered: true),
            new(texts["baseline"], 13, i => i.Indicator.Baseline ?? "", Centered: true),
            new(texts["baseline-date"], 14, i => i.Indicator.BaselineDate ?? "", Centered: true),
            new(texts["verdict"], 10, i => JudgementText.Verdict(i.Judgement, texts), Centered: true, AfterYears: true),
            new(texts["verdict-basis"], 26, i => string.Join('\n', new[] { JudgementText.Rule(i.Judgement, texts), JudgementText.Change(i.Judgement, texts) }.Where(t => t.Length > 0)), AfterYears: true),
            new(texts["section"], 18, i => string.Join('\n', i.SectionNames), AfterYears: true),
            new(texts["note"], 26, i => i.Note, AfterYears: true),
        ];
        return [.. all.Where(c => report.Indicators.Any(i => c.Print(i).Length > 0))];
    }
}
