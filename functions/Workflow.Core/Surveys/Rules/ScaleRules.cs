using Workflow.Core.Surveys.Drafts;

namespace Workflow.Core.Surveys.Rules;

/// <summary>The ratings (評価区分).</summary>
internal static class ScaleRules
{
    /// <summary>The scale; levels without a code are left out.</summary>
    public static Scale Read(IReadOnlyList<LevelDraft> drafts, FaultCollector faults)
    {
        var levels = new List<ScaleLevel>(drafts.Count);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (Shapes.Prose(draft.Code)?.Trim() is not { } code)
            {
                faults.Add("D110", At(i, "code"), "コード");
                continue;
            }

            if (!seen.Add(Shapes.Fold(code)))
            {
                faults.Add("D401", At(i, "code"), code);
            }

            if (code.AsSpan().IndexOfAny(",、\n") >= 0)
            {
                faults.Add("D328", At(i, "code"), code);
            }

            levels.Add(new ScaleLevel
            {
                Code = code,
                Name = Shapes.Prose(draft.Name),
                Description = Shapes.Prose(draft.Description),
                ReasonRequired = draft.ReasonRequired,
                Points = draft.Points,
                Color = Color(draft.Color, i, faults),
            });
        }

        return new Scale(levels);
    }

    private static string? Color(string? typed, int index, FaultCollector faults)
    {
        if (Shapes.Code(typed) is not { } color || Shapes.IsColor(color))
        {
            return Shapes.Code(typed);
        }

        faults.Add("D402", At(index, "color"), color);
        return null;
    }

    private static SurveyPlace At(int index, string property) => new(SurveyPlace.Scale, index, property);
}
