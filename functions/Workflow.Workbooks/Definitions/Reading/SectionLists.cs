using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Reads 担当課 cells: lists of names or codes. A name that itself holds a separator is known as a whole.</summary>
internal sealed class SectionLists(IReadOnlyList<SectionDraft> sections)
{
    private readonly HashSet<string> names = [.. sections.Select(s => s.Name).OfType<string>().Select(BookTable.Fold)];
    private readonly Dictionary<string, IReadOnlyList<string>> lists = [];

    /// <summary>The sections a cell names; the same cell text gives the same list.</summary>
    public IReadOnlyList<string>? Read(string? cell)
    {
        if (cell is null)
        {
            return null;
        }

        if (!lists.TryGetValue(cell, out var list))
        {
            lists[cell] = list = [.. cell.Split('\n').SelectMany(l => names.Contains(BookTable.Fold(l)) ? [l.Trim()] : CellList.Split(l))];
        }

        return list;
    }
}
