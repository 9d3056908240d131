using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Workflow.Core.Text;

/// <summary>Texts that fill a cell without saying anything: 同上, 特になし, 〃, a dash, a row of marks.</summary>
public static class PlaceholderText
{
    private const int LongestLength = 12;

    private static readonly FrozenSet<string> Words = new[]
    {
        "同上", "上同", "同左", "同右", "左に同じ", "上に同じ", "上記と同じ", "上記に同じ", "上記同様", "上記のとおり", "上記の通り", "以下同じ", "以下同様",
        "なし", "無し", "無", "ナシ", "特になし", "特に無し", "とくになし", "特段なし", "特記なし", "特記事項なし", "特記事項無し", "該当なし", "該当無し", "該当せず", "非該当",
        "未定", "未記入", "記入中", "作成中", "検討中", "確認中", "調整中", "調査中", "集計中", "後日", "後日記入", "後日回答", "後ほど", "追って",
        "別紙", "別紙のとおり", "別紙の通り", "別添", "別添のとおり", "別添の通り", "別紙参照", "別添参照", "資料参照",
        "前年と同じ", "前年度と同じ", "昨年と同じ", "昨年度と同じ", "前年度同様", "昨年度同様", "前年同様", "昨年同様", "前回と同じ", "前回同様", "例年どおり", "例年通り", "例年と同じ",
        "テスト", "あああ", "x", "xx", "xxx", "tbd", "n/a", "na", "none", "null", "test", "ditto", "asabove", "sameasabove",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Marks = SearchValues.Create("々〃仝ー〇ヽヾゝゞｰ");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text is only a placeholder. Blanks, width, brackets and a final 。 do not count; a text of marks alone is one too.</summary>
    public static bool IsPlaceholder(string text)
    {
        Span<char> core = stackalloc char[LongestLength];
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && rune.Value is not ('/' or '／'))
            {
                continue;
            }

            // No placeholder is longer, and none is written with rare kanji (𠮷).
            if (length == LongestLength || !rune.IsBmp)
            {
                return false;
            }

            core[length++] = SameWords.Fold((char)rune.Value);
        }

        return core[..length].TrimStart('/') is { } word && (word.IsEmpty || IsMarks(word) || Lookup.Contains(word));
    }

    // Signs of repetition, long-vowel marks used as dashes and 〇 used as a blank to fill in are letters to Unicode.
    private static bool IsMarks(ReadOnlySpan<char> word) => !word.ContainsAnyExcept(Marks);
}
