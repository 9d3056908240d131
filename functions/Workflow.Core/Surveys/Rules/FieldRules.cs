using System.Globalization;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Core.Surveys.Rules;

/// <summary>The form (様式): each field by itself here, what binds fields together in <see cref="FormRules"/>.</summary>
internal static class FieldRules
{
    private const double WidestColumn = 255;

    /// <summary>The fields, one for every draft, in order.</summary>
    public static IReadOnlyList<Field> Read(SurveyDraft draft, Scale scale, FaultCollector faults)
    {
        var fields = new List<Field>(draft.Fields.Count);
        for (var i = 0; i < draft.Fields.Count; i++)
        {
            fields.Add(Read(draft.Fields[i], i, faults));
        }

        FormRules.Check(fields, scale, draft.Indicators is { Count: > 0 }, faults);
        return fields;
    }

    private static Field Read(FieldDraft draft, int index, FaultCollector faults)
    {
        var label = Shapes.Prose(draft.Label)?.Trim();
        var kind = Word(draft.Kind, SurveyWords.Kinds, index, "kind", "種別", required: true, faults);
        var filledBy = Word(draft.FilledBy, SurveyWords.FilledBy, index, "filledBy", "記入", required: true, faults);
        if (kind is FieldKind.ItemNumber or FieldKind.Heading or FieldKind.Section && filledBy == FilledBy.Section)
        {
            faults.Add("D323", At(index, "filledBy"), label ?? "", SurveyWords.Kinds.JapaneseOf(kind.Value));
            filledBy = FilledBy.Coordinator;
        }

        if (label is null)
        {
            faults.Add("D110", At(index, "label"), "見出し");
        }

        var field = new Field
        {
            Label = label ?? "",
            Key = Key(draft.Key, index, faults),
            Kind = kind ?? FieldKind.Text,
            FilledBy = filledBy ?? FilledBy.Coordinator,
            Choices = Choices(draft, kind, index, faults),
            MinLength = draft.MinLength,
            MaxLength = draft.MaxLength,
            PriorKey = Shapes.Code(draft.PriorKey),
            Width = draft.Width,
            Merged = draft.Merged,
            Print = Shapes.Prose(draft.Print) ?? "{value}",
            Description = Shapes.Prose(draft.Description),
        };
        CheckSizes(field, index, faults);
        return WithRequirement(field, draft, index, faults);
    }

    private static string Key(string? typed, int index, FaultCollector faults)
    {
        if (Shapes.Code(typed) is not { } key)
        {
            faults.Add("D110", At(index, "key"), "キー");
            return "";
        }

        if (!Shapes.IsKey(key))
        {
            faults.Add("D301", At(index, "key"), key);
        }

        return key;
    }

    private static List<string> Choices(FieldDraft draft, FieldKind? kind, int index, FaultCollector faults)
    {
        List<string> choices = [.. (draft.Choices ?? []).Select(c => Shapes.Prose(c)?.Trim()).OfType<string>()];
        if (kind == FieldKind.Choice && choices.Count == 0)
        {
            faults.Add("D311", At(index, "choices"), draft.Label ?? "");
        }
        else if (kind is not (FieldKind.Choice or null) && choices.Count > 0)
        {
            faults.Add("D909", At(index, "choices"), draft.Label ?? "", "選択肢");
        }

        var seen = new HashSet<string>();
        foreach (var choice in choices)
        {
            if (!seen.Add(Normalization.Code(choice)))
            {
                faults.Add("D313", At(index, "choices"), choice);
            }

            if (choice.AsSpan().IndexOfAny(",、\n") >= 0)
            {
                faults.Add("D328", At(index, "choices"), choice);
            }
        }

        return choices;
    }

    private static void CheckSizes(Field field, int index, FaultCollector faults)
    {
        if (field.MinLength < 0 || field.MaxLength < 1)
        {
            faults.Add("D315", At(index, field.MinLength < 0 ? "minLength" : "maxLength"), field.Label);
        }
        else if (field.MinLength > field.MaxLength)
        {
            faults.Add("D314", At(index, "minLength"), Number(field.MinLength.Value), Number(field.MaxLength.Value));
        }

        if (field.Width is { } width && !(width > 0 && width <= WidestColumn))
        {
            faults.Add("D319", At(index, "width"), Number(width));
        }

        if ((field.MinLength ?? field.MaxLength) is not null && field.Kind is not (FieldKind.Text or FieldKind.LongText))
        {
            faults.Add("D909", At(index, field.MinLength is null ? "maxLength" : "minLength"), field.Label, "文字数");
        }
    }

    // 必須 left blank: what the condition says, else 任意 for 事務局 and 必須 for 担当課.
    private static Field WithRequirement(Field field, FieldDraft draft, int index, FaultCollector faults)
    {
        var typed = Word(draft.Requirement, SurveyWords.Requirements, index, "requirement", "必須", required: false, faults);
        var text = Shapes.Prose(draft.Condition);
        var requirement = typed ?? (text is not null ? Requirement.Conditional : field.IsAnswer ? Requirement.Required : Requirement.Optional);
        Condition? condition = null;
        if (text is null)
        {
            if (requirement == Requirement.Conditional)
            {
                faults.Add("D306", At(index, "condition"), field.Label);
                requirement = Requirement.Optional;
            }
        }
        else if (requirement != Requirement.Conditional)
        {
            faults.Add("D307", At(index, "condition"), field.Label, text);
        }
        else if (!Condition.TryParse(text, out condition))
        {
            faults.Add("D308", At(index, "condition"), text);
            requirement = Requirement.Optional;
        }

        return field with { Requirement = requirement, Condition = condition };
    }

    private static T? Word<T>(string? typed, WordSet<T> words, int index, string property, string label, bool required, FaultCollector faults)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (required)
            {
                faults.Add("D110", At(index, property), label);
            }

            return null;
        }

        if (words.TryParse(typed, out var value))
        {
            return value;
        }

        faults.Add("D111", At(index, property), label, typed, string.Join(FaultCollector.ListSeparator, words.Japanese), faults.Maybe(typed, words.Japanese));
        return null;
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static SurveyPlace At(int index, string property) => new(SurveyPlace.Fields, index, property);
}
