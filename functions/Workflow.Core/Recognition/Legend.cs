using System.Text.RegularExpressions;
using Workflow.Core.Text;

namespace Workflow.Core.Recognition;

/// <summary>Reads a scale's explanation out of the lines around a table: <c>A：予定どおり実施　B：一部実施 …</c>.</summary>
internal static partial class Legend
{
    /// <summary>The codes with their names of the first line that explains at least two; empty when none does.</summary>
    public static IReadOnlyList<(string Code, string Name)> Find(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var found = Pattern().Matches(Normalization.Code(line).Replace('〇', '○').Replace('◯', '○')).Select(m => (m.Groups["code"].Value, m.Groups["name"].Value.Trim())).DistinctBy(l => l.Item1).ToList();
            if (found.Count >= 2)
            {
                return found;
            }
        }

        return [];
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?<code>[◎○△▲×SABCDE]|[1-5](?=[:=…]))\s*[:=…・]\s*(?<name>[^\s、。,;/◎○△▲×]{1,30})", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
