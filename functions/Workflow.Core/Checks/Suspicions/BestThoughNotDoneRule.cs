using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Core.Text;
using Workflow.Core.Text.WorkReports;

namespace Workflow.Core.Checks.Suspicions;

/// <summary>
/// W405: the best rating though the row's texts say the work was not done; see <see cref="WorkReport"/>. All texts about the year are read together, so
/// that a reason may tell what was done instead; texts about what is planned are left out. One finding a row.
/// </summary>
/// <example>「感染拡大のため中止した。」 rated A.</example>
internal sealed class BestThoughNotDoneRule : ISheetRule
{
    private static readonly string[] FutureWords = ["今後", "次年度", "来年度", "翌年度", "次期", "予定", "方向性", "目標"];
    private static readonly string[] ReportWords = ["実施", "実績", "状況", "成果", "結果"];

    /// <inheritdoc/>
    public void Check(AskedSheet sheet, FindingCollector findings)
    {
        if (sheet is not AskedForm || sheet.Scale.Levels.Count < 2 || sheet.Fields.MainRating() is not { IsAnswer: true } rating)
        {
            return;
        }

        bool[] isReport = [.. sheet.OpenFields.Select(IsReport)];
        foreach (var row in sheet.Rows)
        {
            if (row.Answers.FirstOrDefault(a => a.Field.Key == rating.Key) is { Level: { } level } && level == sheet.Scale.Best)
            {
                CheckRow(row, isReport, level, findings);
            }
        }
    }

    private static void CheckRow(AskedRow row, bool[] isReport, ScaleLevel level, FindingCollector findings)
    {
        for (var i = 0; i < isReport.Length; i++)
        {
            if (isReport[i] && WorkReport.Read(row.Answers[i].Text) is { Verdict: WorkVerdict.NotDone } report)
            {
                if (!row.Answers.Where((a, at) => at != i && isReport[at]).Any(a => WorkReport.TellsOfWork(a.Text)))
                {
                    findings.Add(row.Answers[i], FindingCodes.BestThoughNotDone, level.Code, Excerpt.Of(report.Evidence));
                }

                return;
            }
        }
    }

    // 「今後の取り組み」 and 「R3計画内容」 tell of what is to come, 「計画の実施状況」 of what was.
    private static bool IsReport(Field field) =>
        field.Kind is FieldKind.Text or FieldKind.LongText
        && !Array.Exists(FutureWords, w => field.Label.Contains(w, StringComparison.Ordinal))
        && (!field.Label.Contains("計画", StringComparison.Ordinal) || Array.Exists(ReportWords, w => field.Label.Contains(w, StringComparison.Ordinal)));
}
