using Workflow.Core.Remarks;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>Recognises the ratings of a table: which of the scales in use the values belong to, from best to worst.</summary>
internal static class ScaleRecognition
{
    /// <summary>Scales cities rate with, best first.</summary>
    private static readonly string[][] Known =
    [
        ["◎", "○", "△", "×"], ["S", "A", "B", "C", "D"], ["A", "B", "C", "D", "E"], ["5", "4", "3", "2", "1"],
        ["達成", "概ね達成", "一部達成", "未達成"], ["達成", "おおむね達成", "一部達成", "未達成"], ["完了", "実施中", "着手", "未着手"], ["完了", "着手", "未着手"], ["実施済", "実施中", "未実施"],
        ["実施", "一部実施", "未実施"], ["実施した", "一部実施した", "実施しなかった"], ["順調", "概ね順調", "やや遅れ", "遅れ"], ["順調", "おおむね順調", "やや遅れている", "遅れている"],
        ["予定どおり", "一部実施", "未実施"], ["計画以上", "計画どおり", "計画未満", "未実施"], ["済", "一部", "未"], ["良好", "普通", "不良"], ["はい", "いいえ"],
    ];

    private static readonly string[] Unanswered = ["未選択", "未回答", "未記入", "選択してください"];

    /// <summary>How ratings are compared: width, case and the roundness of a circle do not count.</summary>
    public static string Fold(string text) => Normalization.Code(text).ToUpperInvariant().Replace('〇', '○').Replace('◯', '○').Replace('✕', '×').Replace('☓', '×').Replace("評価", "");

    /// <summary>Whether a value says that nothing was chosen.</summary>
    public static bool IsUnanswered(string text) => Array.IndexOf(Unanswered, Normalization.Code(text)) >= 0;

    /// <summary>Whether nearly all values are ratings of one known scale.</summary>
    public static bool IsScale(IReadOnlyCollection<string> values) => values.Count > 0 && Best(values) is { } scale && values.Count(v => Holds(scale, v)) * 10 >= values.Count * 9;

    /// <summary>The ratings of the answers, from best to worst.</summary>
    /// <param name="values">The distinct values as written, in order of appearance.</param>
    /// <param name="legend">Codes with their meaning that the table's notes explain, in their order.</param>
    /// <param name="remarks">Receives what was taken and what is unsure.</param>
    public static IReadOnlyList<LevelDraft> Read(IReadOnlyList<string> values, IReadOnlyList<(string Code, string Name)> legend, List<Remark> remarks)
    {
        var seen = values.Where(v => !IsUnanswered(v)).Where(v => v.AsSpan().IndexOfAny(",、\n") < 0).Select(Written).DistinctBy(Fold).ToList();
        if (legend.Count > 1 && seen.TrueForAll(v => legend.Any(l => Fold(l.Code) == Fold(v))))
        {
            remarks.Add(Remark.Sure("scale-legend", string.Join("・", legend.Select(l => l.Code))));
            return [.. legend.Select(l => new LevelDraft { Code = l.Code, Name = l.Name })];
        }

        if (seen.Count == 0)
        {
            remarks.Add(Remark.Doubt("scale-none"));
            return [.. Known[2][..3].Select(c => new LevelDraft { Code = c })];
        }

        var scale = Best(seen)!;
        var known = scale.Where(c => seen.Exists(v => Fold(v) == Fold(c))).ToList();
        var codes = Between(scale, known);
        codes = seen.TrueForAll(v => v.Any(char.IsAsciiLetterLower)) ? codes.ConvertAll(c => c.ToLowerInvariant()) : codes;
        codes.AddRange(seen.Where(v => !codes.Exists(c => Fold(c) == Fold(v))));
        var isUnsure = codes.Count > known.Count || known.Count == 0 || scale[0] == "5";
        remarks.Add(new Remark(isUnsure ? "scale-guess" : "scale", isUnsure, string.Join("・", codes), string.Join("・", codes.Where(c => !seen.Exists(v => Fold(v) == Fold(c))).DefaultIfEmpty("-"))));
        return [.. codes.Select(c => new LevelDraft { Code = seen.Find(v => Fold(v) == Fold(c)) is { } written && Normalization.Code(written) != c ? Normalization.Code(written) : c })];
    }

    // Letters, marks and numbers come as a whole scale, though the worst may not have been given that year; words only as they were used.
    private static List<string> Between(string[] scale, List<string> used)
    {
        if (used.Count == 0)
        {
            return [];
        }

        if (scale[0].Length > 1)
        {
            return used;
        }

        var (best, worst) = (Array.IndexOf(scale, used[0]), Array.IndexOf(scale, used[^1]));
        return scale[0] switch
        {
            "5" => [.. scale],
            "◎" => [.. scale[best..]],
            _ => [.. scale[(scale[0] == "A" ? 0 : best)..(Math.Max(worst, Array.IndexOf(scale, "C")) + 1)]],
        };
    }

    private static string Written(string value) => Normalization.Code(value);

    private static string[]? Best(IReadOnlyCollection<string> values) =>
        Known.MaxBy(k => (values.Count(v => Holds(k, v)) * 100) - k.Length + (values.Any(v => Fold(v) == Fold(k[0])) ? 50 : 0));

    private static bool Holds(string[] scale, string value) => IsUnanswered(value) || Array.Exists(scale, c => Fold(c) == Fold(value));
}
