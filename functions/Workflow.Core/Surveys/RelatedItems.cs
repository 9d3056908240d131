using System.Text;
using Workflow.Core.Text;

namespace Workflow.Core.Surveys;

/// <summary>Finds the items that an indicator's 関連事業 names: by id, by <c>番号 事業名</c>, or by 事業名 (contracts §8). Width and blanks do not matter.</summary>
public sealed class RelatedItems
{
    private readonly Dictionary<string, List<Item>> byName = new(StringComparer.Ordinal);

    /// <summary>Indexes a survey's items.</summary>
    public RelatedItems(IReadOnlyList<Field> fields, IReadOnlyList<Item> items)
    {
        var name = fields.ItemName();
        var number = fields.ItemNumber();
        foreach (var item in items)
        {
            Add(item.Id, item);
            if (name is not null && item.Given.TryGetValue(name.Key, out var title))
            {
                Add(title, item);
                if (number is not null && item.Given.TryGetValue(number.Key, out var no))
                {
                    Add(no + title, item);
                }
            }
        }
    }

    /// <summary>The items a line names; empty when it names none.</summary>
    public IReadOnlyList<Item> Find(string line) => byName.TryGetValue(Key(line), out var items) ? items : [];

    private void Add(string name, Item item)
    {
        var key = Key(name);
        if (!byName.TryGetValue(key, out var items))
        {
            byName[key] = items = [];
        }

        if (!items.Contains(item))
        {
            items.Add(item);
        }
    }

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Normalization.Code(text))
        {
            if (!char.IsWhiteSpace(c))
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }
}
