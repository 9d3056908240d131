using Workflow.Core.Surveys.Drafts;

namespace Workflow.Core.Surveys.Rules;

/// <summary>The texts of the report (本文) and its persons (名簿).</summary>
internal static class TextRules
{
    /// <summary>The texts; a heading is spelled as items and indicators spell it, so that it is found by comparison.</summary>
    public static IReadOnlyList<HeadingText> Read(
        IReadOnlyList<TextDraft> drafts, IReadOnlyList<Field> fields, IReadOnlyList<Item> items, IReadOnlyList<Indicator> indicators, FaultCollector faults)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        var paths = Paths(fields, items, indicators);
        var names = paths.Values.Select(Join).ToList();
        var texts = new List<HeadingText>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var typed = (drafts[i].Path ?? []).Where(p => !string.IsNullOrWhiteSpace(p)).ToList();
            var text = Shapes.Prose(drafts[i].Text);
            if (typed.Count == 0 || text is null)
            {
                faults.Add("D110", new SurveyPlace(SurveyPlace.Texts, i, typed.Count == 0 ? "path" : "text"), typed.Count == 0 ? "見出し" : "文");
            }

            if (typed.Count > 0 && !paths.ContainsKey(Key(typed)))
            {
                faults.Add("D811", new SurveyPlace(SurveyPlace.Texts, i, "path"), Join(typed), faults.Maybe(Join(typed), names));
            }
            else if (typed.Count > 0)
            {
                texts.Add(new HeadingText(paths[Key(typed)], drafts[i].After, text ?? ""));
            }
        }

        return texts;
    }

    /// <summary>The persons; rows are as long as there are columns.</summary>
    public static Roster? ReadRoster(RosterDraft? draft, FaultCollector faults)
    {
        if (draft?.Columns is not { Count: > 0 } columns)
        {
            return null;
        }

        var rows = draft.Rows ?? [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count > columns.Count)
            {
                faults.Add("D821", new SurveyPlace(SurveyPlace.Roster, i, ""), rows[i][columns.Count]);
            }
        }

        return new Roster(
            [.. columns.Select(c => Shapes.Prose(c) ?? "")],
            [.. rows.Select(r => (IReadOnlyList<string>)[.. columns.Select((_, c) => c < r.Count ? Shapes.Prose(r[c]) ?? "" : "")])]);
    }

    // Every heading that has an item or indicator below it, by its folded texts.
    private static Dictionary<string, IReadOnlyList<string>> Paths(IReadOnlyList<Field> fields, IReadOnlyList<Item> items, IReadOnlyList<Indicator> indicators)
    {
        var keys = fields.Headings().Select(f => f.Key).ToList();
        var paths = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var values in items.Select(i => i.Given).Concat(indicators.Select(i => i.Headings)))
        {
            var path = new List<string>();
            foreach (var key in keys)
            {
                if (values.TryGetValue(key, out var heading))
                {
                    path.Add(heading);
                    paths.TryAdd(Key(path), [.. path]);
                }
            }
        }

        return paths;
    }

    private static string Key(IEnumerable<string> path) => string.Join('\u0001', path.Select(Shapes.Fold));

    private static string Join(IEnumerable<string> path) => string.Join(" > ", path);
}
