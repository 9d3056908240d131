using System.Text.RegularExpressions;
using Workflow.Core.Consolidation;

namespace Workflow.Workbooks.Reports.Documents;

/// <summary>
/// Numbers headings 1, 1.1, 1.1.1. A plan whose headings bring numbers of their own (<c>基本目標1 …</c>, <c>(1) …</c>, <c>① …</c>) keeps those: from the first such
/// level on nothing is numbered, so that no heading carries two numbers.
/// </summary>
internal sealed partial class HeadingNumbers
{
    private readonly int numbered;
    private readonly List<int> counts = [];

    public HeadingNumbers(ReportChapter report)
    {
        var own = report.All().Where(c => c.Level >= 0 && OwnNumber().IsMatch(c.Words)).Select(c => c.Level).DefaultIfEmpty(int.MaxValue).Min();
        numbered = own;
    }

    /// <summary>The number of the next heading of a level.</summary>
    public string Next(int level)
    {
        if (level >= numbered)
        {
            return "";
        }

        while (counts.Count <= level)
        {
            counts.Add(0);
        }

        counts[level]++;
        counts.RemoveRange(level + 1, counts.Count - level - 1);
        return string.Join('.', counts);
    }

    // A few characters, a number, and then something that ends a number: 基本目標1　, (1), ①, 第2章, Ⅲ.
    [GeneratedRegex(@"\A[^\s\d]{0,6}(?:[①-⑳㉑-㊿Ⅰ-Ⅻⅰ-ⅻ]|(?:[0-9０-９]+(?:[-‐－.．][0-9０-９]+)*|[一二三四五六七八九十]+)(?:[\s\)）.．、:：]|章|節|編|の柱))", RegexOptions.CultureInvariant)]
    private static partial Regex OwnNumber();
}
