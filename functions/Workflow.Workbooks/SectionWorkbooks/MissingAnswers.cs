using Workflow.Core.Surveys;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// Formulas that find required answers still missing, 条件 and 理由必須 included. One expression serves a single cell (conditional formatting) and a
/// whole column (the live count): it multiplies and adds, which works on both in every spreadsheet program.
/// </summary>
internal sealed class MissingAnswers(IReadOnlyList<Field> fields, Scale scale)
{
    /// <summary>An expression that is not zero where the field's answer is required and blank; null when it never is required.</summary>
    /// <param name="field">An answer field.</param>
    /// <param name="cellOf">The reference of a field's cell or column range.</param>
    public string? Expression(Field field, Func<string, string> cellOf)
    {
        var blank = $"(TRIM(SUBSTITUTE({cellOf(field.Key)},\"\u3000\",\"\"))=\"\")";
        if (field.Requirement == Requirement.Required)
        {
            return blank + "*1";
        }

        var cases = new List<string>();
        if (field is { Requirement: Requirement.Conditional, Condition: { } condition } && fields.ByKey(condition.Key) is not null)
        {
            cases.Add(Holds(cellOf(condition.Key), condition.Values, condition.Negated));
        }

        if (field.Key == Field.ReasonKey)
        {
            string[] codes = [.. scale.Levels.Where(l => l.ReasonRequired).Select(l => l.Code)];
            cases.AddRange(fields.Where(f => f.Kind == FieldKind.Rating && codes.Length > 0).Select(f => Holds(cellOf(f.Key), codes, negated: false)));
        }

        return cases.Count == 0 ? null : $"{blank}*(({string.Join('+', cases)})>0)";
    }

    private static string Holds(string cell, IReadOnlyList<string> values, bool negated)
    {
        var trimmed = $"TRIM({cell})";
        var spellings = values.SelectMany(Spellings).Distinct(StringComparer.Ordinal).Select(v => $"({trimmed}{(negated ? "<>" : "=")}{Quoted(v)})");
        return negated ? $"({trimmed}<>\"\")*{string.Join('*', spellings)}" : string.Join('+', spellings);
    }

    /// <summary>A code of letters and digits counts in full width too, as it does when the workbook is checked.</summary>
    private static IEnumerable<string> Spellings(string value)
    {
        yield return value;
        if (value.All(char.IsAsciiLetterOrDigit))
        {
            yield return string.Concat(value.Select(c => (char)(c + 0xfee0)));
        }
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"")}\"";
}
