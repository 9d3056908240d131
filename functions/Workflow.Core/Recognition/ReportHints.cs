using System.Text.RegularExpressions;

namespace Workflow.Core.Recognition;

/// <summary>
/// What a workbook knows about its own table when this product wrote it: sheets 集計 and 提出状況 beside 一覧 tell the scale, the choices, the names of the heading
/// levels and the sections' codes. Any other city's workbook has none of it.
/// </summary>
internal sealed partial record ReportHints
{
    private const string FormSheet = "一覧";
    private const string StatusSheet = "提出状況";
    private const string SummarySheet = "集計";
    private const string Share = "の割合";

    /// <summary>計画名; null when unknown.</summary>
    public string? PlanName { get; private init; }

    /// <summary>調査名.</summary>
    public string? Name { get; private init; }

    /// <summary>対象年度.</summary>
    public string? Year { get; private init; }

    /// <summary>事務局.</summary>
    public string? Coordinator { get; private init; }

    /// <summary>Codes by folded section name.</summary>
    public IReadOnlyDictionary<string, string> SectionCodes { get; private init; } = new Dictionary<string, string>();

    /// <summary>Codes of the scale, best first.</summary>
    public IReadOnlyList<string> Scale { get; private init; } = [];

    /// <summary>Labels of the heading levels, outermost first.</summary>
    public IReadOnlyList<string> Headings { get; private init; } = [];

    /// <summary>Choices by folded field label.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Choices { get; private init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether the workbook is one of our reports.</summary>
    public bool IsReport { get; private init; }

    /// <summary>The sheet with the form of a report of ours.</summary>
    public static TableGrid? Form(IReadOnlyList<TableGrid> tables) =>
        Array.TrueForAll([FormSheet, StatusSheet, SummarySheet], n => tables.Any(t => t.Name == n)) ? tables.First(t => t.Name == FormSheet) : null;

    /// <summary>Reads what the other sheets tell; nothing when the workbook is no report of ours.</summary>
    public static ReportHints Of(IReadOnlyList<TableGrid> tables)
    {
        if (Form(tables) is not { Rows: > 2 } form)
        {
            return new ReportHints();
        }

        var head = Head().Match(form[1, 0]);
        var blocks = Tallies(tables.First(t => t.Name == SummarySheet)).ToList();
        var bySection = blocks.FindIndex(b => b.Label == "担当課");
        return new ReportHints
        {
            IsReport = true,
            PlanName = form[0, 0],
            Name = Group(head, "name"),
            Year = Group(head, "year"),
            Coordinator = Group(head, "coordinator"),
            SectionCodes = Codes(tables.First(t => t.Name == StatusSheet)),
            Scale = bySection < 0 ? [] : blocks[bySection].Codes,
            Headings = bySection < 0 ? [] : [.. blocks.Take(bySection).Where(b => b.Title.StartsWith(b.Label, StringComparison.Ordinal)).Select(b => b.Label)],
            Choices = blocks.Skip(bySection + 1).GroupBy(b => HeaderWords.Fold(b.Title)).ToDictionary(g => g.Key, g => g.First().Codes),
        };
    }

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Length: > 0 } group ? group.Value : null;

    private static Dictionary<string, string> Codes(TableGrid status)
    {
        var codes = new Dictionary<string, string>();
        for (var row = 0; row < status.Rows; row++)
        {
            if (SectionCodeShape().IsMatch(status[row, 0]) && status[row, 1].Length > 0)
            {
                codes.TryAdd(HeaderWords.Fold(status[row, 1]), status[row, 0]);
            }
        }

        return codes;
    }

    private static IEnumerable<(string Title, string Label, IReadOnlyList<string> Codes)> Tallies(TableGrid summary)
    {
        for (var row = 1; row < summary.Rows; row++)
        {
            var cells = Enumerable.Range(0, summary.Columns).Select(c => summary[row, c]).ToList();
            var end = cells.IndexOf("未回答");
            if (end > 0 && cells.Count > end + 1 && cells[end + 1] == "未提出")
            {
                // Only what the form itself offers has a share: その他 may be a choice or what was typed beside the choices.
                var shares = cells[end..].Where(c => c.EndsWith(Share, StringComparison.Ordinal)).Select(c => c[..^Share.Length]).ToHashSet();
                yield return (summary[row - 1, 0], cells[0], [.. cells[1..end].Where(shares.Contains).Distinct()]);
            }
        }
    }

    [GeneratedRegex(@"\A(?<name>.*)　対象：(?<year>[^　]+)　(?<coordinator>.*)　作成：[^　]*\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(@"\A[A-Za-z0-9-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex SectionCodeShape();
}
