using System.Runtime.InteropServices;
using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;

namespace Workflow.Core.Progress;

/// <summary>How far a section is (contracts §8).</summary>
/// <param name="Answered">How many of the required answers are filled, rightly or wrongly.</param>
/// <param name="Total">How many answers are required as things stand: a rating that asks for a reason adds one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AnswerProgress(int Answered, int Total)
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Counts a questionnaire's required answers. The survey year's actual of every indicator is one of them; <c>-</c> fills it.</summary>
    public static AnswerProgress Of(Questionnaire questionnaire, CheckedAnswers answers)
    {
        var progress = default(AnswerProgress);
        foreach (var row in questionnaire.Rows)
        {
            var given = answers.Rows.GetValueOrDefault(row.Id.ToString(), Nothing);
            string? ValueOf(string key) => given.GetValueOrDefault(key) ?? row.Given.GetValueOrDefault(key);
            foreach (var field in questionnaire.Fields)
            {
                progress = progress.Count(RequiredAnswers.NeedOf(field, questionnaire.Fields, questionnaire.Scale, ValueOf), given.ContainsKey(field.Key));
            }
        }

        if (IndicatorFields.OpenColumn(questionnaire) is { } actual)
        {
            foreach (var row in questionnaire.Indicators)
            {
                var given = answers.Indicators.GetValueOrDefault(row.Id.ToString(), Nothing);
                progress = progress.Count(AnswerNeed.Required, given.ContainsKey(actual.Key));
            }
        }

        return progress;
    }

    private AnswerProgress Count(AnswerNeed need, bool isFilled) =>
        need == AnswerNeed.None ? this : new AnswerProgress(Answered + (isFilled ? 1 : 0), Total + 1);
}
