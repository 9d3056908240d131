using Workflow.Core.Questionnaires;
using Workflow.Core.Surveys;
using Workflow.Core.Text;

namespace Workflow.Core.Rollover;

/// <summary>Finds the projects that are over: every choice (方向性 …) whose answer says 廃止, 完了 or 終了.</summary>
internal static class EndedItems
{
    private static readonly string[] Words = ["廃止", "完了", "終了", "休廃止"];

    /// <summary>The ended projects in the book's order.</summary>
    public static IReadOnlyList<EndedItem> Of(Survey survey, YearResult result)
    {
        var plan = new AssignmentPlan(survey);
        var choices = survey.Fields.Where(f => f is { IsAnswer: true, Kind: FieldKind.Choice }).ToList();
        var name = survey.Fields.ItemName();
        var ended = new List<EndedItem>();
        foreach (var item in survey.Items.Where(i => i.RepostedFrom is null))
        {
            var answers = plan.AnsweringSections(item).Select(s => result.Answers.GetValueOrDefault(new AssignmentId(item.Id, s))).ToList();
            var said = answers.Select(a => choices.Select(c => a?.GetValueOrDefault(c.Key)).FirstOrDefault(IsEnd)).ToList();
            if (said.Find(s => s is not null) is { } answer)
            {
                ended.Add(new EndedItem(item, name is null ? item.Id : item.Given.GetValueOrDefault(name.Key, item.Id), answer, said.TrueForAll(s => s is not null)));
            }
        }

        return ended;
    }

    /// <summary>Whether an answer says that the project is over. 縮小・廃止 leaves it open: every part must say so.</summary>
    private static bool IsEnd(string? answer) =>
        answer is not null && Normalization.Code(answer).Split(['・', '/', '、', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } parts
        && Array.TrueForAll(parts, p => Array.Exists(Words, w => p == w || p.EndsWith(w, StringComparison.Ordinal) || p.StartsWith(w + "(", StringComparison.Ordinal)) && !p.StartsWith('未'));
}
