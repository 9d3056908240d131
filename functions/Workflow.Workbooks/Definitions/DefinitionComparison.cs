using System.Globalization;
using Workflow.Core.Findings;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Definitions.Writing;

namespace Workflow.Workbooks.Definitions;

/// <summary>One difference between two definitions, in the words of the book.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Id">The row: an item's id, a section's code, a field's key …; on 調査 the name of the entry.</param>
/// <param name="Name">What the row is called; may be empty.</param>
/// <param name="Column">The column; empty when the whole row is new or gone.</param>
/// <param name="Before">What stood there; null when the row is new.</param>
/// <param name="After">What stands there now; null when the row is gone.</param>
public sealed record BookDifference(string Sheet, string Id, string Name, string Column, string? Before, string? After);

/// <summary>Compares two definitions as their books would read, cell by cell; rows are paired by their key, so a moved row is no difference.</summary>
public static class DefinitionComparison
{
    private static readonly Dictionary<string, (string[] Key, string Name)> Keys = new(StringComparer.Ordinal)
    {
        [BookSheets.Survey] = (["項目"], ""),
        [BookSheets.Form] = (["キー"], "見出し"),
        [BookSheets.Scale] = (["コード"], "名称"),
        [BookSheets.Sections] = (["コード"], "名称"),
        [BookSheets.Items] = (["ID"], ""),
        [BookSheets.Indicators] = (["ID"], "指標名"),
        [BookSheets.Prior] = (["項目ID", "担当課"], ""),
        [BookSheets.Texts] = (["見出し", "位置"], ""),
    };

    /// <summary>Every difference, sheet by sheet in the book's order, then in the order of the new book's rows, those that are gone last.</summary>
    public static IReadOnlyList<BookDifference> Of(Survey before, Survey after)
    {
        var old = new BookContent(before, Language.Japanese).Sheets().ToDictionary(s => s.Name);
        var now = new BookContent(after, Language.Japanese).Sheets().ToDictionary(s => s.Name);
        return [.. now.Keys.Concat(old.Keys).Distinct().SelectMany(name => Compare(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name)))];
    }

    private static IEnumerable<BookDifference> Compare(string sheet, BookSheet? before, BookSheet? after)
    {
        var (old, now) = (Rows(sheet, before), Rows(sheet, after));
        foreach (var (id, row) in now)
        {
            if (old.TryGetValue(id, out var was))
            {
                foreach (var change in Compare(sheet, id, was, row))
                {
                    yield return change;
                }
            }
            else
            {
                yield return new BookDifference(sheet, id, NameOf(sheet, row), "", null, Joined(row));
            }
        }

        foreach (var (id, row) in old.Where(r => !now.ContainsKey(r.Key)))
        {
            yield return new BookDifference(sheet, id, NameOf(sheet, row), "", Joined(row), null);
        }
    }

    private static IEnumerable<BookDifference> Compare(string sheet, string id, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        after.Keys.Concat(before.Keys).Distinct()
            .Where(c => before.GetValueOrDefault(c, "") != after.GetValueOrDefault(c, ""))
            .Select(c => new BookDifference(sheet, id, NameOf(sheet, after), c, before.GetValueOrDefault(c, ""), after.GetValueOrDefault(c, "")));

    private static OrderedDictionary<string, IReadOnlyDictionary<string, string>> Rows(string sheet, BookSheet? content)
    {
        var rows = new OrderedDictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var cells in content?.Rows ?? [])
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (column, cell) in content!.Columns.Zip(cells).Where(c => !IsNote(sheet, c.First)))
            {
                row[column.Header] = Text(cell);
            }

            var id = Keys.TryGetValue(sheet, out var key) ? string.Join('/', key.Key.Select(k => row.GetValueOrDefault(k, ""))) : string.Join('/', row.Values);

            // The same key twice (a roster's line, say) is told apart by its number.
            var repeats = rows.Keys.Count(k => k == id || k.StartsWith(id + "#", StringComparison.Ordinal));
            rows[repeats == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}#{repeats + 1}")] = row;
        }

        return rows;
    }

    /// <summary>On 調査 the third column explains; it is no part of the definition.</summary>
    private static bool IsNote(string sheet, BookColumn column) => sheet == BookSheets.Survey && column.Header is not ("項目" or "値");

    private static string NameOf(string sheet, IReadOnlyDictionary<string, string> row) =>
        Keys.TryGetValue(sheet, out var key) && key.Name.Length > 0 ? row.GetValueOrDefault(key.Name, "")
        : sheet == BookSheets.Items ? string.Join(' ', row.Skip(1).Where(c => c.Value.Length > 0).Take(3).Select(c => c.Value))
        : "";

    private static string Joined(IReadOnlyDictionary<string, string> row) => string.Join(" / ", row.Values.Where(v => v.Length > 0));

    private static string Text(BookCell cell) => cell.Moment is { } moment ? moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : cell.Text ?? "";
}
