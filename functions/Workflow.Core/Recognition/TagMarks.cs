using System.Text.RegularExpressions;
using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>
/// Takes tags (新規, 拡充, 再掲 …) off names where one pattern serves the whole table, so that the form can print them again as they stood:
/// <c>名称【拡充】</c>, <c>名称(再掲)</c>, <c>◎名称</c>.
/// </summary>
internal sealed partial class TagMarks
{
    private const string Words = "一部新規|新規|拡充|再掲|継続|重点|見直し|変更|廃止|統合|完了|終了";

    private readonly Regex? pattern;

    /// <summary>Learns the pattern that most of the names bear.</summary>
    public TagMarks(IReadOnlyList<string> names)
    {
        var patterns = new[]
        {
            (Regex: Brackets(), Print: "{value}【{tags}】"), (Regex: WideParentheses(), Print: "{value}（{tags}）"), (Regex: Parentheses(), Print: "{value}({tags})"),
            (Regex: SpacedParentheses(), Print: "{value} ({tags})"), (Regex: LeadingBrackets(), Print: "【{tags}】{value}"), (Regex: LeadingSquare(), Print: "[{tags}]{value}"),
        };
        var best = patterns.Select(p => (p.Regex, p.Print, Count: names.Count(p.Regex.IsMatch))).MaxBy(p => p.Count);
        if (best.Count > 0)
        {
            (pattern, Print) = (best.Regex, best.Print);
        }
    }

    /// <summary>印字 of the name; null when no name bears tags.</summary>
    public string? Print { get; }

    /// <summary>Whether a name bears tags in another way than the rest.</summary>
    public bool IsOdd(string name) => AnyTag().IsMatch(Take(name).Name);

    /// <summary>The name without its tags.</summary>
    public (string Name, IReadOnlyList<string> Tags) Take(string name)
    {
        if (pattern?.Match(name) is not { Success: true } match)
        {
            return (name, []);
        }

        var bare = name.Remove(match.Index, match.Length);
        return string.IsNullOrWhiteSpace(bare) ? (name, []) : (bare, CellList.Split(match.Groups["tags"].Value.Replace('・', '、')));
    }

    [GeneratedRegex($@"【(?<tags>(?:{Words})(?:[、・](?:{Words}))*)】\z", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex($@"（(?<tags>(?:{Words})(?:[、・](?:{Words}))*)）\z", RegexOptions.CultureInvariant)]
    private static partial Regex WideParentheses();

    [GeneratedRegex($@"(?<! )\((?<tags>(?:{Words})(?:[、・](?:{Words}))*)\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Parentheses();

    [GeneratedRegex($@" \((?<tags>(?:{Words})(?:[、・](?:{Words}))*)\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedParentheses();

    [GeneratedRegex($@"\A【(?<tags>(?:{Words})(?:[、・](?:{Words}))*)】", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingBrackets();

    [GeneratedRegex($@"\A\[(?<tags>(?:{Words})(?:[、・](?:{Words}))*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingSquare();

    [GeneratedRegex($@"[【（(\[](?:{Words})[】）)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();
}
