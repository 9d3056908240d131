using Workflow.Core.Answers;
using Workflow.Core.Findings;
using Workflow.Core.Progress;
using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Checks;

/// <summary>Judges what one section handed in, from a workbook or from the add-in, by every rule of contracts §3 from E201 on. Pure and thread-safe.</summary>
public static class SectionCheck
{
    /// <summary>Checks a section's answers.</summary>
    /// <param name="questionnaire">What was asked.</param>
    /// <param name="answers">What was handed in; nothing about it is trusted.</param>
    /// <param name="expectedSection">Whose workbook it should be (E202); null = the questionnaire's.</param>
    /// <param name="expectedIssue">The newest issue sent (E207); null = the questionnaire's.</param>
    /// <returns>Rejected without looking at answers when the workbook is not the right one.</returns>
    public static CheckResult Check(Questionnaire questionnaire, SectionAnswers answers, SectionCode? expectedSection = null, int? expectedIssue = null)
    {
        var expected = questionnaire with { Section = expectedSection ?? questionnaire.Section, Issue = expectedIssue ?? questionnaire.Issue };
        Finding[] rejections = [.. CheckRules.Identity.Select(r => r.Check(answers.Identity, expected)).OfType<Finding>()];
        if (rejections.Length > 0)
        {
            return new CheckResult { Status = CheckStatus.Rejected, Findings = rejections, Answers = CheckedAnswers.None, Answered = 0, Total = 0 };
        }

        var form = new AskedForm(questionnaire, answers.Rows);
        var indicators = questionnaire.Indicators.Count == 0 ? null : new AskedIndicators(questionnaire, answers.Indicators);
        var findings = new FindingCollector();
        Judge(form, findings);
        if (indicators is not null)
        {
            Judge(indicators, findings);
            foreach (var rule in CheckRules.Workbook)
            {
                rule.Check(form, indicators, findings);
            }
        }

        var normalised = new CheckedAnswers(ValuesOf(form), ValuesOf(indicators));
        var progress = AnswerProgress.Of(questionnaire, normalised);
        var ordered = findings.InOrder();
        return new CheckResult { Status = StatusOf(ordered), Findings = ordered, Answers = normalised, Answered = progress.Answered, Total = progress.Total };
    }

    private static void Judge(AskedSheet sheet, FindingCollector findings)
    {
        foreach (var rule in CheckRules.Sheets)
        {
            rule.Check(sheet, findings);
        }

        foreach (var answer in sheet.Rows.SelectMany(r => r.Answers).Where(a => a is { IsRead: true, IsBroken: false }))
        {
            foreach (var rule in CheckRules.Answers)
            {
                rule.Check(answer, findings);
            }
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ValuesOf(AskedSheet? sheet)
    {
        var rows = new Dictionary<string, IReadOnlyDictionary<string, string>>(sheet?.Rows.Count ?? 0);
        var values = new TextDictionaryBuilder();
        foreach (var row in sheet?.Rows ?? [])
        {
            foreach (var answer in row.Answers)
            {
                if (!answer.IsBlank)
                {
                    values.Set(answer.Field.Key, answer.Text);
                }
            }

            if (values.Take() is { Count: > 0 } taken)
            {
                rows.Add(row.Id, taken);
            }
        }

        return rows;
    }

    private static CheckStatus StatusOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Severity == Severity.Error) ? CheckStatus.Errors
        : findings.Any(f => f.Severity == Severity.Warning) ? CheckStatus.Warnings
        : CheckStatus.Ok;
}
