using System.Text.RegularExpressions;
using Workflow.Core.Remarks;
using Workflow.Core.Surveys.Drafts;
using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>
/// The sections of a table in order of appearance. A cell may name several; it is split only where every part looks like a section's name, so that
/// 保育所・幼稚園課 and a name wrapped over two lines stay whole.
/// </summary>
internal sealed partial class SectionNames(IReadOnlyDictionary<string, string> knownCodes, List<Remark> remarks)
{
    private static readonly string[] Endings =
    [
        "課", "室", "係", "局", "所", "館", "部", "署", "園", "院", "校", "会", "隊", "班", "チーム", "センター", "本部", "機構", "公社", "財団", "協議会", "グループ", "担当",
    ];

    private readonly Dictionary<string, (string Code, string Name)> sections = [];
    private readonly IReadOnlyList<string> known = [.. knownCodes.Keys];

    /// <summary>The sections met so far.</summary>
    public IReadOnlyList<SectionDraft> All => [.. sections.Values.Select(s => new SectionDraft { Code = s.Code, Name = s.Name })];

    /// <summary>Whether any cell named several.</summary>
    public bool HasSharedCells { get; private set; }

    /// <summary>The codes of the sections a cell names, first the one that leads (◎, (主)).</summary>
    public IReadOnlyList<string> Read(string cell)
    {
        var names = Split(cell).OrderByDescending(IsLead).Select(Bare).Where(n => n.Length > 0).Distinct().ToList();
        HasSharedCells |= names.Count > 1;
        return [.. names.Select(CodeOf).Distinct()];
    }

    /// <summary>The code of a section for what names none: the first that the workbook knows, else a provisional one.</summary>
    public string Provisional() => sections.Count > 0 ? sections.Values.First().Code : knownCodes.Count > 0 ? Read(known[0])[0] : Read("担当課")[0];

    private string[] Split(string cell)
    {
        if (knownCodes.ContainsKey(Fold(cell)))
        {
            return [cell];
        }

        foreach (var separators in new[] { "\n", "\n、,，", "\n、,，/／;；", "\n、,，/／;；・ \u3000" })
        {
            var parts = cell.Split([.. separators], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length > 1 && Array.TrueForAll(parts, IsName) && (separators.Length < 6 || Array.TrueForAll(parts, p => p.EndsWith('課') || p.EndsWith('室'))))
            {
                return parts;
            }
        }

        return [Normalization.Prose(cell).Replace("\n", "")];
    }

    private bool IsName(string part) => knownCodes.ContainsKey(Fold(part)) || Array.Exists(Endings, e => Bare(part).EndsWith(e, StringComparison.Ordinal) && Bare(part).Length > e.Length);

    private string CodeOf(string name)
    {
        if (sections.TryGetValue(Fold(name), out var section))
        {
            return section.Code;
        }

        var numbered = NumberedName().Match(Normalization.Code(name));
        var taken = sections.Values.Select(s => s.Code).ToHashSet();
        var code = knownCodes.GetValueOrDefault(Fold(name)) ?? (numbered.Success && !taken.Contains(numbered.Groups["code"].Value) ? numbered.Groups["code"].Value : Next(taken));
        if (!Array.Exists(Endings, e => name.EndsWith(e, StringComparison.Ordinal)) && !knownCodes.ContainsKey(Fold(name)))
        {
            remarks.Add(Remark.Doubt("section-odd", Excerpt.Of(name), code));
        }

        sections[Fold(name)] = (code, name);
        return code;
    }

    private string Next(HashSet<string> taken)
    {
        var number = sections.Count + 1;
        while (taken.Contains($"K{number:00}") || knownCodes.Values.Contains($"K{number:00}"))
        {
            number++;
        }

        return $"K{number:00}";
    }

    private static bool IsLead(string part) => part is ['◎' or '★', ..] || part.Contains("(主)") || part.Contains("（主）");

    private static string Bare(string part) => Marks().Replace(part.Trim(), "").Trim();

    /// <summary>How names are compared.</summary>
    public static string Fold(string name) => HeaderWords.Fold(name);

    [GeneratedRegex(@"\A[◎○●◯★・]|[(（][主副従][)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\A(?<code>[0-9]{2,5})[ :_-]?\D", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedName();
}
