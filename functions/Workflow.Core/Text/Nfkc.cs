using System.Buffers;
using System.Text;

namespace Workflow.Core.Text;

/// <summary>
/// Unicode normalization form KC. The runtime's own does nothing under InvariantGlobalization, which the house needs so that results never depend on the
/// machine's language data; so the form is computed here from the Unicode tables.
/// </summary>
internal static class Nfkc
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int HangulCount = LeadCount * VowelCount * TailCount;

    // Hiragana, katakana, ideographs and the ASCII block stay as they are; full-width ASCII and the ideographic space have a counterpart each.
    private static readonly SearchValues<char> Simple = SearchValues.Create(SimpleCharacters());

    /// <summary>The text in form KC.</summary>
    public static string Normalize(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Simple))
        {
            return string.Create(text.Length, text, static (result, source) =>
            {
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = source[i] switch
                    {
                        '\u3000' => ' ',
                        >= '\uff01' and <= '\uff5e' and var wide => (char)(wide - 0xfee0),
                        var other => other,
                    };
                }
            });
        }

        var points = Decompose(text);
        Order(points);
        return Compose(points);
    }

    private static List<int> Decompose(string text)
    {
        var points = new List<int>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            var hangul = rune.Value - HangulBase;
            if (hangul is >= 0 and < HangulCount)
            {
                points.Add(LeadBase + (hangul / (VowelCount * TailCount)));
                points.Add(VowelBase + (hangul % (VowelCount * TailCount) / TailCount));
                if (hangul % TailCount != 0)
                {
                    points.Add(TailBase + (hangul % TailCount));
                }
            }
            else if (UnicodeTables.Decompositions.TryGetValue(rune.Value, out var parts))
            {
                points.AddRange(parts);
            }
            else
            {
                points.Add(rune.Value);
            }
        }

        return points;
    }

    // Combining marks after one base stand in the order of their classes; equal classes keep their order.
    private static void Order(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var mark = points[i];
            var own = UnicodeTables.ClassOf(mark);
            var at = i;
            while (own != 0 && at > 0 && UnicodeTables.ClassOf(points[at - 1]) > own)
            {
                points[at] = points[at - 1];
                at--;
            }

            points[at] = mark;
        }
    }

    private static string Compose(List<int> points)
    {
        var kept = new List<int>(points.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var point in points)
        {
            var own = UnicodeTables.ClassOf(point);
            var adjacent = starter >= 0 && starter == kept.Count - 1;
            if (starter >= 0 && (adjacent || (lastClass < own && lastClass != 0)) && TryPair(kept[starter], point, out var composite))
            {
                kept[starter] = composite;
                continue;
            }

            if (own == 0)
            {
                starter = kept.Count;
            }

            lastClass = own;
            kept.Add(point);
        }

        var text = new StringBuilder(kept.Count);
        foreach (var point in kept)
        {
            text.Append(new Rune(point));
        }

        return text.ToString();
    }

    private static bool TryPair(int first, int second, out int composite)
    {
        var (lead, vowel) = (first - LeadBase, second - VowelBase);
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            composite = HangulBase + (((lead * VowelCount) + vowel) * TailCount);
            return true;
        }

        var (syllable, tail) = (first - HangulBase, second - TailBase);
        if (syllable is >= 0 and < HangulCount && syllable % TailCount == 0 && tail is > 0 and < TailCount)
        {
            composite = first + tail;
            return true;
        }

        return UnicodeTables.Composites.TryGetValue((first, second), out composite);
    }

    private static string SimpleCharacters()
    {
        var simple = new StringBuilder();
        foreach (var (first, last) in new[] { (0, 0x7f), (0x3000, 0x3029), (0x3041, 0x3096), (0x30a1, 0x30fe), (0x4e00, 0x9fff), (0xff01, 0xff5e) })
        {
            for (var c = first; c <= last; c++)
            {
                simple.Append((char)c);
            }
        }

        return simple.ToString();
    }
}
