using Workflow.Core.Calendar;

namespace Workflow.Core.Comparison;

/// <summary>A column that at least one of two reports has.</summary>
/// <param name="Label">Its label in the newer report, else in the older.</param>
/// <param name="IsRating">Whether it holds ratings.</param>
/// <param name="Before">Its index in the older report; -1 = not there.</param>
/// <param name="After">Its index in the newer report; -1 = not there.</param>
public sealed record ComparedColumn(string Label, bool IsRating, int Before, int After);

/// <summary>A row of two reports; one side is null where the row is new or gone.</summary>
/// <param name="Before">As it stood.</param>
/// <param name="After">As it stands.</param>
public sealed record ComparedRow(PrintedRow? Before, PrintedRow? After);

/// <summary>
/// Two reports side by side. Columns are the same when their labels are but for the year (R7実施内容, R8実施内容). Rows are the same as <see cref="RowMatching"/> finds them: by project,
/// section and headings, then by less; a project that was renamed by its ID or number. Width and blanks do not count.
/// </summary>
public sealed class ReportComparison
{
    private readonly PrintedYear before;
    private readonly PrintedYear after;

    private ReportComparison(PrintedYear before, PrintedYear after)
    {
        this.before = before;
        this.after = after;
        Columns = Pair(before.Columns, after.Columns);
        Rows = Pair(before.Rows, after.Rows);
        Differences = [.. Rows.SelectMany(Compare)];
    }

    /// <summary>All columns: those of the newer report in its order, then those only the older has.</summary>
    public IReadOnlyList<ComparedColumn> Columns { get; }

    /// <summary>All rows: those of the newer report in its order, then those that ended.</summary>
    public IReadOnlyList<ComparedRow> Rows { get; }

    /// <summary>計画名; empty when neither report says it.</summary>
    public string PlanName => after.PlanName.Length > 0 ? after.PlanName : before.PlanName;

    /// <summary>Every difference, row by row.</summary>
    public IReadOnlyList<ReportDifference> Differences { get; }

    /// <summary>Compares an older report with a newer one.</summary>
    public static ReportComparison Of(PrintedYear before, PrintedYear after) => new(before, after);

    /// <summary>The two texts of a column in a row.</summary>
    public static (string Before, string After) Texts(ComparedRow row, ComparedColumn column) => (Text(row.Before, column.Before), Text(row.After, column.After));

    private static string Text(PrintedRow? row, int column) => row is null || column < 0 ? "" : row.Texts[column];

    private static List<ComparedColumn> Pair(IReadOnlyList<PrintedColumn> before, IReadOnlyList<PrintedColumn> after)
    {
        static string Key(PrintedColumn column) => YearText.Without(MatchKey.Fold(column.Label), Era.Reiwa);
        var old = before.Select(Key).ToList();
        var columns = after.Select((c, i) => new ComparedColumn(c.Label, c.IsRating, old.IndexOf(Key(c)), i)).ToList();
        columns.AddRange(before.Select((c, i) => new ComparedColumn(c.Label, c.IsRating, i, -1)).Where(c => columns.TrueForAll(n => n.Before != c.Before)));
        return columns;
    }

    private static List<ComparedRow> Pair(IReadOnlyList<PrintedRow> before, IReadOnlyList<PrintedRow> after)
    {
        var partners = RowMatching.Pair([.. before.Select(r => MatchKey.Of(r))], [.. after.Select(r => MatchKey.Of(r))]);
        var taken = partners.ToHashSet();
        return [.. after.Select((r, i) => new ComparedRow(partners[i] < 0 ? null : before[partners[i]], r)), .. before.Where((_, i) => !taken.Contains(i)).Select(r => new ComparedRow(r, null))];
    }

    private IEnumerable<ReportDifference> Compare(ComparedRow row)
    {
        if (row.Before is not { } old || row.After is not { } now)
        {
            yield return row.Before is { } ended ? new ReportDifference(DifferenceKind.Ended, ended, "", "", "") : new ReportDifference(DifferenceKind.Added, row.After!, "", "", "");
            yield break;
        }

        if (MatchKey.Fold(old.Name) != MatchKey.Fold(now.Name))
        {
            yield return new ReportDifference(DifferenceKind.Renamed, now, "", old.Name, now.Name);
        }

        if (MatchKey.Fold(old.Section) != MatchKey.Fold(now.Section))
        {
            yield return new ReportDifference(DifferenceKind.SectionChanged, now, "", old.Section, now.Section);
        }

        foreach (var column in Columns.Where(c => c is { Before: >= 0, After: >= 0 }))
        {
            var (was, current) = Texts(row, column);
            if (Same(column, was, current))
            {
                continue;
            }

            yield return new ReportDifference(column.IsRating ? Rated(was, current) : DifferenceKind.AnswerChanged, now, column.Label, was, current);
        }
    }

    // A text that differs by a blank differs; a rating in another width does not.
    private static bool Same(ComparedColumn column, string was, string current) => was == current || (column.IsRating && MatchKey.Fold(was) == MatchKey.Fold(current));

    private DifferenceKind Rated(string was, string current)
    {
        // A table that was read back knows only the ratings that were given in its year.
        foreach (var scale in new[] { after.Scale, before.Scale })
        {
            var (from, to) = (Rank(scale, was), Rank(scale, current));
            if (from >= 0 && to >= 0)
            {
                return to < from ? DifferenceKind.RatingRaised : DifferenceKind.RatingLowered;
            }
        }

        return DifferenceKind.AnswerChanged;
    }

    private static int Rank(IReadOnlyList<string> scale, string code) => scale.Select(MatchKey.Fold).ToList().IndexOf(MatchKey.Fold(code));
}
