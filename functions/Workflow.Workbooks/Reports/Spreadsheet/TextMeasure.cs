using System.Buffers;

namespace Workflow.Workbooks.Reports.Spreadsheet;

/// <summary>
/// Estimates how Japanese text wraps in a cell of the report's font, 10 points. Merged cells never size themselves, and a cut line in a published report is a
/// lost answer, so the estimate leans to the high side: widths are rounded up, characters that may not begin a line pull one more down.
/// </summary>
internal static class TextMeasure
{
    /// <summary>Points a line of the font takes in Excel.</summary>
    public const double LineHeight = 16.5;

    /// <summary>Points above and below the lines of a cell.</summary>
    public const double Padding = 4;

    /// <summary>Points of one unit of column width.</summary>
    public const double WidthUnit = 5.25;

    private const double FullWidth = 10;
    private const double HalfWidth = 5.9;

    private static readonly SearchValues<char> NeverFirst = SearchValues.Create("、。，．・：；？！゛゜ヽヾゝゞ々ー）〕］｝〉》」』】°′″℃％‰’”,.)]}!?:;%ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥");

    /// <summary>Height in points that a text needs in a column of the given width.</summary>
    public static double Height(string text, double columnWidth) => (Lines(text, columnWidth) * LineHeight) + Padding;

    /// <summary>Width in units of column width of the longest line as written.</summary>
    public static double Longest(string text)
    {
        var (longest, line) = (0.0, 0.0);
        foreach (var c in text)
        {
            line = c == '\n' ? 0 : line + Width(c);
            longest = Math.Max(longest, line);
        }

        return (longest / WidthUnit) + 1;
    }

    /// <summary>How many lines a text takes in a column of the given width; at least one.</summary>
    public static int Lines(string text, double columnWidth)
    {
        var room = Math.Max((columnWidth * WidthUnit) - 4, FullWidth);
        var lines = 1;
        var used = 0.0;
        var word = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                lines++;
                (used, word) = (0, 0);
                continue;
            }

            var width = Width(c);
            word = IsWord(c) ? word + width : 0;
            if (used + width <= room)
            {
                used += width;
                continue;
            }

            lines++;
            used = word > 0 && word < room ? word : NeverFirst.Contains(c) && i > 0 ? Width(text[i - 1]) + width : width;
            word = word < room ? word : width;
        }

        return lines;
    }

    private static bool IsWord(char c) => c is > ' ' and < '\u0080';

    private static double Width(char c) => c is < '\u0080' or (>= '\uff61' and <= '\uff9f') ? HalfWidth : char.IsLowSurrogate(c) ? 0 : FullWidth;
}
