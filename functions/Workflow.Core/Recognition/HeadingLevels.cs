using System.Text.RegularExpressions;
using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>
/// Tells the levels of headings across a table apart. Headings that follow one another without a row between lie in one another, so the longest such run shows
/// all levels; where its headings differ in look or numbering (基本目標1, (1), ①), a heading's look tells its level, otherwise its place before the rows does.
/// </summary>
internal sealed partial class HeadingLevels
{
    private readonly Dictionary<string, int> levels;

    /// <summary>Learns the levels of a table.</summary>
    public HeadingLevels(IReadOnlyList<TableEntry> entries)
    {
        var runs = Runs(entries);
        var longest = runs.MaxBy(r => r.Count) ?? [];
        Depth = longest.Count;
        levels = longest.Select((b, i) => (Look: Look(b), i)).DistinctBy(b => b.Look).ToDictionary(b => b.Look, b => b.i);
        if (levels.Count < Depth)
        {
            levels.Clear();
        }
    }

    /// <summary>How many levels there are.</summary>
    public int Depth { get; }

    /// <summary>Whether a text is numbered as headings are.</summary>
    public static bool IsNumbered(string text) => Numbering().Match(Normalization.Code(text)).Length > 0;

    /// <summary>The levels of a run of headings, from 0.</summary>
    public IReadOnlyList<int> Of(IReadOnlyList<TableEntry.Band> run) =>
        [.. run.Select((b, i) => levels.TryGetValue(Look(b), out var level) ? level : Math.Max(0, Depth - run.Count + i))];

    private static List<List<TableEntry.Band>> Runs(IReadOnlyList<TableEntry> entries)
    {
        var runs = new List<List<TableEntry.Band>>();
        var open = false;
        foreach (var entry in entries)
        {
            if (entry is TableEntry.Band band)
            {
                if (!open)
                {
                    runs.Add([]);
                }

                runs[^1].Add(band);
                open = true;
            }
            else if (entry is TableEntry.Row)
            {
                open = false;
            }
        }

        return runs;
    }

    private static string Look(TableEntry.Band band) => $"{band.Style}|{Digits().Replace(Numbering().Match(Normalization.Code(band.Words)).Value, "0")}";

    [GeneratedRegex(@"\A(?:(?:基本目標|基本方針|基本施策|施策|目標|方針|柱|主要課題|重点目標|課題) ?[0-9IVX]+(?:[-.][0-9]+)*|\([0-9]+\)|[①-⑳]|第[0-9一二三四五六七八九十]+[章節]|[0-9]+(?:[-.][0-9]+)*[ .、)]|[IVX]+[ .])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex("[0-9IVX一二三四五六七八九十]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
