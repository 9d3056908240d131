using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>
/// Fills the headings and numbers that a book leaves blank: “as above”, as long as no outer heading changed. (Below a new chapter a blank section heading
/// is no heading; it is not that of the chapter before.)
/// </summary>
internal sealed class AsAbove
{
    private readonly (string Key, int Column)[] levels;
    private readonly string?[] last;

    /// <summary>The columns of headings, outermost first, and then of numbers.</summary>
    public AsAbove(IReadOnlyList<FieldDraft> fields, BookTable table, bool numbers)
    {
        levels =
        [
            .. fields.Where(f => IsKind(f, "見出し")).Concat(numbers ? fields.Where(f => IsKind(f, "番号")) : [])
                .Where(f => f.Key is not null && f.Label is not null).Select(f => (f.Key!, table.Use(f.Label!))).Where(f => f.Item2 > 0),
        ];
        last = new string?[levels.Length];
    }

    /// <summary>Whether a field is filled here.</summary>
    public bool Handles(string key) => Array.Exists(levels, l => l.Key == key);

    /// <summary>Adds the current row's headings and numbers to its values.</summary>
    public void Fill(BookTable table, TextDictionaryBuilder values)
    {
        var changed = false;
        for (var i = 0; i < levels.Length; i++)
        {
            var text = table.Word(levels[i].Column);
            var outerChanged = changed;
            changed |= text is not null && text != last[i];
            last[i] = text ?? (outerChanged ? null : last[i]);
            if (last[i] is { } value)
            {
                values.Set(levels[i].Key, value);
            }
        }
    }

    private static bool IsKind(FieldDraft field, string kind) => field.Kind is { } word && Normalization.Code(word) == kind;
}
