using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Core.Surveys.Rules;

/// <summary>Last year's answers of items with several sections (前年度).</summary>
internal sealed class PriorRules(IReadOnlyList<Field> fields, IReadOnlyList<Item> items, SectionDirectory sections, FaultCollector faults)
{
    private readonly Dictionary<string, Item> byId = [];

    /// <summary>The rows that name an item and its section.</summary>
    public IReadOnlyList<PriorAnswers> Read(IReadOnlyList<PriorDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        foreach (var item in items)
        {
            byId.TryAdd(item.Id, item);
        }

        var keys = fields.Select(f => f.Key).ToHashSet();
        var seen = new HashSet<AssignmentId>();
        var prior = new List<PriorAnswers>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (Assignment(drafts[i], i) is not { } assignment)
            {
                continue;
            }

            if (!seen.Add(assignment))
            {
                faults.Add("D804", At(i, "section"), assignment.Item, assignment.Section.Value);
                continue;
            }

            var values = drafts[i].Values ?? TextDictionary.None;
            foreach (var key in values.Keys.Where(k => !keys.Contains(k)))
            {
                faults.Add("D612", At(i, "values." + key), key, faults.Maybe(key, keys));
            }

            prior.Add(new PriorAnswers(assignment, values));
        }

        return prior;
    }

    private AssignmentId? Assignment(PriorDraft draft, int index)
    {
        var id = Shapes.Code(draft.Item);
        if (id is null)
        {
            faults.Add("D110", At(index, "item"), "項目ID");
        }

        if (id is not null && Successor(draft, id) is { } successor)
        {
            return new AssignmentId(id, successor);
        }

        var named = sections.Resolve(draft.Section is { } name ? [name] : [], At(index, "section"), faults);
        if (id is null || named.Count == 0)
        {
            return null;
        }

        if (!byId.TryGetValue(id, out var item))
        {
            faults.Add("D801", At(index, "item"), id, faults.Maybe(id, byId.Keys));
            return null;
        }

        if (!item.Sections.Contains(named[0]))
        {
            faults.Add("D803", At(index, "section"), draft.Section ?? "", item.Id);
            return null;
        }

        return new AssignmentId(item.Id, named[0]);
    }

    // Last year's code, where exactly one section of the item follows it.
    private SectionCode? Successor(PriorDraft draft, string id) =>
        draft.Section is { } typed && byId.TryGetValue(id, out var item) && sections.SuccessorsOf(typed).Where(item.Sections.Contains).ToList() is [var only] ? only : null;

    private static SurveyPlace At(int index, string property) => new(SurveyPlace.Prior, index, property);
}
