using Workflow.Core.Questionnaires;
using Workflow.Core.Text;

namespace Workflow.Core.Surveys.Rules;

/// <summary>What binds the fields of the form together, and to the ratings.</summary>
internal static class FormRules
{
    /// <summary>Headers of 項目 that are not a field's.</summary>
    private static readonly HashSet<string> FixedHeaders = ["ID", "担当課", "タグ", "再掲元"];

    private static readonly HashSet<string> IndicatorKeys =
    [
        IndicatorFields.Id, IndicatorFields.Category, IndicatorFields.Related, IndicatorFields.Outcome, IndicatorFields.Name, IndicatorFields.Unit,
        IndicatorFields.Direction, IndicatorFields.Baseline, IndicatorFields.BaselineDate, IndicatorFields.Note,
    ];

    /// <summary>Checks the whole form.</summary>
    public static void Check(IReadOnlyList<Field> fields, Scale scale, bool hasIndicators, FaultCollector faults)
    {
        var keys = fields.Select(f => f.Key).Where(k => k.Length > 0).ToList();
        CheckNames(fields, hasIndicators, faults);
        for (var i = 0; i < fields.Count; i++)
        {
            CheckReferences(fields, keys, i, faults);
            if (fields[i].Condition is { } condition)
            {
                CheckCondition(fields, keys, condition, i, scale, faults);
            }
        }

        CheckRatings(fields, scale, faults);
        if (fields.Count > 0 && !fields.Any(f => f.IsAnswer))
        {
            faults.Add("D320", new SurveyPlace(SurveyPlace.Fields, -1, ""));
        }
    }

    private static void CheckNames(IReadOnlyList<Field> fields, bool hasIndicators, FaultCollector faults)
    {
        var keys = new HashSet<string>();
        var labels = new Dictionary<string, int>();
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (field.Key.Length > 0 && !keys.Add(field.Key))
            {
                faults.Add("D302", At(i, "key"), field.Key);
            }

            if (field.Label.Length > 0 && !labels.TryAdd(Shapes.Fold(field.Label), i))
            {
                faults.Add("D303", At(i, "label"), field.Label);
            }

            if (!field.IsAnswer && field.Kind != FieldKind.Section && FixedHeaders.Contains(Shapes.Fold(field.Label))
                && !(field.Key == Field.TagsKey && Shapes.Fold(field.Label) == "タグ"))
            {
                faults.Add("D304", At(i, "label"), field.Label);
            }

            if (hasIndicators && field.Kind == FieldKind.Heading && IndicatorKeys.Contains(field.Key))
            {
                faults.Add("D305", At(i, "key"), field.Key);
            }
        }

        for (var i = 0; i < fields.Count; i++)
        {
            var label = Shapes.Fold(fields[i].Label);
            if (!fields[i].IsAnswer && label.StartsWith("前年度", StringComparison.Ordinal) && labels.ContainsKey(label["前年度".Length..]))
            {
                faults.Add("D304", At(i, "label"), fields[i].Label);
            }
        }
    }

    private static void CheckReferences(IReadOnlyList<Field> fields, List<string> keys, int index, FaultCollector faults)
    {
        var field = fields[index];
        if (field.PriorKey is { } prior && !keys.Contains(prior))
        {
            faults.Add("D316", At(index, "priorKey"), prior, faults.Maybe(prior, keys));
        }

        foreach (var word in LetterPlaceholders.In(field.Print).Where(w => w is not ("value" or Field.TagsKey) && !keys.Contains(w)))
        {
            faults.Add("D317", At(index, "print"), word, faults.Maybe(word, [.. keys, "value", Field.TagsKey]));
        }

        if (field.Print.Count(c => c == '{') != LetterPlaceholders.In(field.Print).Count() || field.Print.Count(c => c == '}') != field.Print.Count(c => c == '{'))
        {
            faults.Add("D318", At(index, "print"), field.Print);
        }
    }

    private static void CheckCondition(IReadOnlyList<Field> fields, List<string> keys, Condition condition, int index, Scale scale, FaultCollector faults)
    {
        if (fields.ByKey(condition.Key) is not { } deciding)
        {
            faults.Add("D309", At(index, "condition"), condition.Key, faults.Maybe(condition.Key, keys));
            return;
        }

        if (deciding.Key == fields[index].Key)
        {
            faults.Add("D312", At(index, "condition"), condition.Key);
            return;
        }

        IReadOnlyList<string>? allowed = deciding.Kind switch
        {
            FieldKind.Rating when scale.Levels.Count > 0 => [.. scale.Levels.Select(l => l.Code)],
            FieldKind.Choice when deciding.Choices.Count > 0 => deciding.Choices,
            _ => null,
        };
        foreach (var value in condition.Values.Where(v => allowed?.Any(a => string.Equals(Normalization.Code(a), Normalization.Code(v), StringComparison.OrdinalIgnoreCase)) == false))
        {
            faults.Add("D310", At(index, "condition"), value, deciding.Label, string.Join(FaultCollector.ListSeparator, allowed!));
        }
    }

    private static void CheckRatings(IReadOnlyList<Field> fields, Scale scale, FaultCollector faults)
    {
        var rating = fields.ToList().FindIndex(f => f.Kind == FieldKind.Rating);
        if (rating >= 0 && scale.Levels.Count == 0)
        {
            faults.Add("D321", At(rating, "kind"), fields[rating].Label);
        }

        var reason = fields.ToList().FindIndex(f => f.Key == Field.ReasonKey);
        if (reason >= 0 && !fields[reason].IsAnswer)
        {
            faults.Add("D326", At(reason, "filledBy"), fields[reason].Label);
        }
        else if (reason < 0 && scale.Levels.ToList().FindIndex(l => l.ReasonRequired) is >= 0 and var level)
        {
            faults.Add("D327", new SurveyPlace(SurveyPlace.Scale, level, "reasonRequired"), scale.Levels[level].Code);
        }
    }

    private static SurveyPlace At(int index, string property) => new(SurveyPlace.Fields, index, property);
}
