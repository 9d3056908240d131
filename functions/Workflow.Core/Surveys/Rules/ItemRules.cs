using System.Globalization;
using Workflow.Core.Calendar;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Core.Surveys.Rules;

/// <summary>The items (項目).</summary>
internal sealed class ItemRules(IReadOnlyList<Field> fields, Scale scale, SectionDirectory sections, FaultCollector faults)
{
    private readonly Dictionary<string, Field> byKey = fields.Where(f => f.Key.Length > 0).GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.First());
    private readonly Field[] given = [.. fields.Where(f => !f.IsAnswer && f.Kind != FieldKind.Section)];

    /// <summary>The items, one for every draft, in order.</summary>
    public IReadOnlyList<Item> Read(IReadOnlyList<ItemDraft> drafts)
    {
        var ids = Ids(drafts.Select(d => d.Id).ToList(), SurveyPlace.Items, "D601", "D602", faults);
        var items = new List<Item>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            items.Add(Read(drafts[i], ids[i], i));
        }

        CheckReposts(items);
        if (drafts.Count == 0)
        {
            faults.Add("D613", new SurveyPlace(SurveyPlace.Items, -1, ""));
        }

        return items;
    }

    /// <summary>Ids as written; blank ones are numbered i001, i002 … in order, past those taken.</summary>
    public static IReadOnlyList<string> Ids(IReadOnlyList<string?> typed, string part, string malformed, string doubled, FaultCollector faults)
    {
        var ids = typed.Select(Shapes.Code).ToArray();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < ids.Length; i++)
        {
            if (ids[i] is not { } id)
            {
                continue;
            }

            if (!Shapes.IsItemId(id))
            {
                faults.Add(malformed, new SurveyPlace(part, i, "id"), id);
            }

            if (!taken.Add(id))
            {
                faults.Add(doubled, new SurveyPlace(part, i, "id"), id);
            }
        }

        var number = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            while (ids[i] is null)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"i{++number:000}");
                ids[i] = taken.Contains(id) ? null : id;
            }
        }

        return ids!;
    }

    private Item Read(ItemDraft draft, string id, int index)
    {
        var item = new Item
        {
            Id = id,
            Given = draft.Given ?? TextDictionary.None,
            Sections = sections.Resolve(draft.Sections, At(index, "sections"), faults),
            Tags = draft.Tags is { Count: > 0 } tags ? [.. tags.Select(t => Shapes.Prose(t)?.Trim()).OfType<string>()] : [],
            RepostedFrom = Shapes.Code(draft.RepostedFrom),
            Prior = draft.Prior ?? TextDictionary.None,
        };
        CheckKeys(item, index);
        foreach (var field in given)
        {
            CheckGiven(field, item, index);
        }

        return item;
    }

    private void CheckKeys(Item item, int index)
    {
        foreach (var (key, _) in item.Given)
        {
            if (!byKey.TryGetValue(key, out var field) || field.IsAnswer || field.Kind == FieldKind.Section)
            {
                faults.Add("D612", At(index, "given." + key), key, faults.Maybe(key, byKey.Keys));
            }
        }

        foreach (var (key, _) in item.Prior)
        {
            if (!byKey.ContainsKey(key))
            {
                faults.Add("D612", At(index, "prior." + key), key, faults.Maybe(key, byKey.Keys));
            }
        }
    }

    private void CheckGiven(Field field, Item item, int index)
    {
        if (!item.Given.TryGetValue(field.Key, out var value) || value.Length == 0)
        {
            if (field.Requirement == Requirement.Required && !(field.Key == Field.TagsKey && item.Tags.Count > 0))
            {
                faults.Add("D110", At(index, "given." + field.Key), field.Label);
            }

            return;
        }

        var (fits, need) = field.Kind switch
        {
            FieldKind.Rating => (scale.Find(value) is not null, string.Join(FaultCollector.ListSeparator, scale.Levels.Select(l => l.Code))),
            FieldKind.Choice => (field.Choices.Any(c => Normalization.Code(c) == Normalization.Code(value)), string.Join(FaultCollector.ListSeparator, field.Choices)),
            FieldKind.Number => (NumberText.TryParse(value, out _), "@D.number"),
            FieldKind.Percentage => (NumberText.TryParse(value, out _), "@D.percentage"),
            FieldKind.Date => (JapaneseDate.TryParse(value, out WrittenDate _), "@D.date"),
            _ => (true, ""),
        };
        if (!fits)
        {
            faults.Add("D610", At(index, "given." + field.Key), field.Label, value, need);
        }
    }

    private void CheckReposts(List<Item> items)
    {
        if (!items.Exists(i => i.RepostedFrom is not null))
        {
            return;
        }

        var byId = items.GroupBy(i => i.Id).ToDictionary(g => g.Key, g => g.First());
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item.RepostedFrom is not { } id)
            {
                continue;
            }

            if (!byId.TryGetValue(id, out var source))
            {
                faults.Add("D606", At(i, "repostedFrom"), id, faults.Maybe(id, byId.Keys));
            }
            else if (source.RepostedFrom is not null)
            {
                faults.Add("D607", At(i, "repostedFrom"), id);
            }
            else if (source.Sections.Count > 0 && item.Sections.FirstOrDefault(s => !source.Sections.Contains(s)) is { Value: not null } stranger)
            {
                faults.Add("D608", At(i, "sections"), stranger.Value, id);
            }
        }
    }

    private static SurveyPlace At(int index, string property) => new(SurveyPlace.Items, index, property);
}
