using Workflow.Core.Answers;
using Workflow.Core.Questionnaires;

namespace Workflow.Core.Checks;

/// <summary>One row that was asked for, with what was read of it.</summary>
internal sealed class AskedRow
{
    private string? name;

    /// <summary>The sheet it belongs to.</summary>
    public required AskedSheet Sheet { get; init; }

    /// <summary>The row's id: <c>{item}/{section}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The row as read, the first one when it appears twice; null when it is missing.</summary>
    public AnswerRow? Read { get; init; }

    /// <summary>The row of 調査票; null in 指標.</summary>
    public QuestionRow? Question { get; init; }

    /// <summary>The row of 指標; null in 調査票.</summary>
    public IndicatorRow? Indicator { get; init; }

    /// <summary>The answers in the order of the sheet's open fields.</summary>
    public IReadOnlyList<Answer> Answers { get; set; } = [];

    /// <summary>What a clerk calls the row: number and 事業名, or 指標名.</summary>
    public string Name => name ??= Sheet.NameOf(this);

    /// <summary>What the coordinator gave in a column; empty when blank.</summary>
    public string Given(string key) => Indicator is { } indicator ? IndicatorFields.GivenText(indicator.Indicator, key) : GivenFields.Text(Sheet.Fields, Question!, key);

    /// <summary>The normalised answer to an open field, or what was given in a locked one; null when the row has no such field.</summary>
    public string? ValueOf(string key)
    {
        foreach (var answer in Answers)
        {
            if (answer.Field.Key == key)
            {
                return answer.Text;
            }
        }

        return Question?.Given.GetValueOrDefault(key);
    }
}
