using Workflow.Core.Surveys;

namespace Workflow.Core.Questionnaires;

/// <summary>The locked cells of 調査票: the coordinator's fields, and last year's answer beside each field that shows it.</summary>
public static class GivenFields
{
    private const string PriorSuffix = ":prior";

    /// <summary>The key of the column that shows last year's answer beside a field: <c>{key}:prior</c>.</summary>
    public static string PriorKey(Field field) => field.Key + PriorSuffix;

    /// <summary>The keys of all locked columns, in print order; a prior column stands before the field it belongs to.</summary>
    public static IEnumerable<string> Keys(IReadOnlyList<Field> fields)
    {
        foreach (var field in fields)
        {
            if (!field.IsAnswer)
            {
                yield return field.Key;
            }
            else if (field.PriorKey is not null)
            {
                yield return PriorKey(field);
            }
        }
    }

    /// <summary>What stands in a row's locked column; empty when blank.</summary>
    public static string Text(IReadOnlyList<Field> fields, QuestionRow row, string key)
    {
        if (!key.EndsWith(PriorSuffix, StringComparison.Ordinal))
        {
            return row.Given.GetValueOrDefault(key, "");
        }

        var shown = fields.ByKey(key[..^PriorSuffix.Length])?.PriorKey;
        return shown is null ? "" : row.Prior.GetValueOrDefault(shown, "");
    }
}
