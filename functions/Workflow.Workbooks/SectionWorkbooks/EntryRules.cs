using System.Globalization;
using Workflow.Core.Surveys;

namespace Workflow.Workbooks.SectionWorkbooks;

/// <summary>
/// Which entry rule each kind of field has. Codes are refused when they are not in the list; whatever a check would normalise (full width, 令和) or
/// explain better is only questioned, so nobody loses what they typed.
/// </summary>
internal sealed class EntryRules(IReadOnlyList<Field> fields, Scale scale, DropDownLists lists, SectionWorkbookTexts texts)
{
    /// <summary>The submission drop-down.</summary>
    public EntryRule Submission(string cell) => new()
    {
        Range = cell, Type = "list", Formula = lists.Submission, ErrorTitle = texts["error.title"], Error = texts["submit.error"],
        PromptTitle = texts["guide.submit"], Prompt = texts["submit.prompt"],
    };

    /// <summary>The rule of an answer column.</summary>
    /// <param name="field">The field.</param>
    /// <param name="range">The column's cells.</param>
    /// <param name="first">The first of them.</param>
    public EntryRule For(Field field, string range, string first)
    {
        var rule = new EntryRule { Range = range, ErrorTitle = texts["error.title"], PromptTitle = field.Label.ReplaceLineEndings(" "), Prompt = Prompt(field) };
        return field.Kind switch
        {
            FieldKind.Rating when lists.Rating is { } codes => rule with { Type = "list", Formula = codes, Error = texts["error.list", Codes()] },
            FieldKind.Choice when lists.Choices(field) is { } choices => rule with { Type = "list", Formula = choices, Error = texts["error.list", string.Join(texts["or"], field.Choices)] },
            FieldKind.Number when field.Key.Contains(':') =>
                Questioned(rule, $"OR(ISNUMBER(VALUE(ASC({first}))),ISNUMBER(FIND({first},\"-－‐―↑→↓\")))", texts["indicator.error"]),
            FieldKind.Number => Questioned(rule, $"ISNUMBER(VALUE(ASC({first})))", texts["error.number"]),
            FieldKind.Percentage => Questioned(rule, $"ISNUMBER(VALUE(ASC({first})))", texts["error.percentage"]),
            FieldKind.Date => Questioned(rule, $"ISNUMBER(DATEVALUE(ASC({first})))", texts["error.date"]),
            _ => LengthRule(field, rule, first),
        };
    }

    /// <summary>When the section must answer, in words.</summary>
    public string Need(Field field)
    {
        var reason = field.Key == Field.ReasonKey ? scale.Levels.Where(l => l.ReasonRequired).Select(l => l.Code).ToList() : [];
        return field switch
        {
            { Requirement: Requirement.Required } => texts["need.required"],
            { Requirement: Requirement.Conditional, Condition: { } condition } when fields.ByKey(condition.Key) is { } decides =>
                texts[condition.Negated ? "need.whenNot" : "need.when", decides.Label, string.Join(texts["or"], condition.Values)],
            _ when reason.Count > 0 => texts["need.reason", string.Join(texts["or"], reason)],
            _ => texts["need.optional"],
        };
    }

    /// <summary>How long the answer may be, or what to choose from; empty when there is nothing to say.</summary>
    public string Limits(Field field) => field switch
    {
        { Kind: FieldKind.Choice } => texts["choices", string.Join(texts["or"], field.Choices)],
        { Kind: FieldKind.Rating } => texts["choices", Codes()],
        { MinLength: { } least, MaxLength: { } most } => texts["length.between", Text(least), Text(most)],
        { MaxLength: { } most } => texts["length.longer", Text(most)],
        { MinLength: { } least } => texts["length.shorter", Text(least)],
        _ => "",
    };

    private EntryRule LengthRule(Field field, EntryRule rule, string first) => (field.MinLength, field.MaxLength) switch
    {
        ({ } least, { } most) => Questioned(rule, $"AND(LEN({first})>={Text(least)},LEN({first})<={Text(most)})", texts["error.between", Text(least), Text(most)]),
        (null, { } most) => Questioned(rule, $"LEN({first})<={Text(most)}", texts["error.longer", Text(most)]),
        ({ } least, null) => Questioned(rule, $"LEN({first})>={Text(least)}", texts["error.shorter", Text(least)]),
        _ => rule,
    };

    private static EntryRule Questioned(EntryRule rule, string formula, string error) => rule with { Type = "custom", Formula = formula, Error = error, MayStand = true };

    private string Prompt(Field field)
    {
        var limits = Limits(field);
        var lead = limits.Length == 0 ? $"【{Need(field)}】" : $"【{Need(field)}】{limits}";
        return field.Description is { Length: > 0 } description ? $"{lead}\n{description}" : lead;
    }

    private string Codes() =>
        string.Join(texts["or"], scale.Levels.Select(l => l.Name is { Length: > 0 } name && name != l.Code ? $"{l.Code}（{name}）" : l.Code));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
