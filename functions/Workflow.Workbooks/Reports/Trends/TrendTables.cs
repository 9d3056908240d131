using Workflow.Core.Comparison;
using Workflow.Core.Consolidation;
using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Documents;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>The smaller tables of trends as a document has them.</summary>
internal sealed class TrendTables(TrendReport report, TrendTexts texts)
{
    public DocumentTable Years => new(
        texts["years"],
        [new(texts["year"], 3, IsRowHeader: true), new(texts["rows"], 2, IsCentered: true), new(texts["best"], 2, IsCentered: true), .. MeanColumns(2), new(texts["counts"], 8)],
        report.Years.Select(y => Row([texts.Long(y.Year), $"{y.Tally.Total:#,0}", TrendTexts.Percent(TrendTexts.BestShare(y.Tally)), .. Means([y.Tally]), texts.Counts(y.Tally, y)])));

    public DocumentTable Lowest => new(
        texts["lowest-title"], [new(texts["name"], 6, IsRowHeader: true), new(texts["section"], 3), new(texts["lowest"], 3, IsCentered: true)],
        texts.Lowest.Select(p => Row([p.Name, p.Section, TrendTexts.Run(p)])));

    public DocumentTable AlwaysLate => new(
        texts["late-title"], [new(texts["section"], 6, IsRowHeader: true), .. report.Years.Select(YearColumn)],
        texts.AlwaysLate.Select(s => Row([s.Name, .. s.Timeliness.Select(texts.Timeliness)])));

    public DocumentTable Headings => new(
        texts["heat-title"],
        [
            new(texts["heading"], 8, IsRowHeader: true),
            .. report.Years.SelectMany(y => new[] { new DocumentColumn($"{y.Year.ShortName}\n{texts["best"]}", 3, IsCentered: true) }.Concat(MeanColumns(2.4, y)).Append(new($"{y.Year.ShortName}\n{texts["counts"]}", 5))),
        ],
        report.Headings.Select(h => Heading(TrendTexts.Label(h), h.Tallies, isTotal: false))
            .Prepend(Heading(texts["overall"], [.. report.Years.Select(y => y.Tally)], isTotal: true)));

    public DocumentTable Sections => new(
        texts["part-sections"], [new(texts["section"], 6, IsRowHeader: true), .. report.Years.Select(YearColumn), new(texts["late-years"], 3, IsCentered: true), new(texts["late"], 3, IsCentered: true)],
        report.Sections.Select(s => new DocumentRow(
        [
            new(s.Name), .. s.Timeliness.Select(t => new DocumentCell(texts.Timeliness(t), IsMissing: t is Timeliness.Missing or Timeliness.Rejected or Timeliness.Unknown)),
            new(s.Known == 0 ? "" : texts.Format("of-known", s.Late.ToString(), s.Known.ToString())), new(s.IsAlwaysLate ? texts["late-mark"] : ""),
        ])));

    private static DocumentColumn YearColumn(TrendYear year) => new(year.Year.ShortName, 3, IsCentered: true);

    private static DocumentRow Row(IEnumerable<string> cells) => new([.. cells.Select(c => new DocumentCell(c))]);

    private DocumentRow Heading(string label, IReadOnlyList<Tally?> tallies, bool isTotal) => new(
    [
        new(label), .. tallies.SelectMany((t, i) => new[] { TrendTexts.Percent(t is null ? null : TrendTexts.BestShare(t)) }.Concat(Means([t])).Append(t is null ? "" : texts.Counts(t, report.Years[i])).Select(c => new DocumentCell(c))),
    ], IsTotal: isTotal);

    private IEnumerable<DocumentColumn> MeanColumns(double weight, TrendYear? year = null) =>
        texts.HasMeans ? [new DocumentColumn(year is null ? texts["mean"] : $"{year.Year.ShortName}\n{texts["mean"]}", weight, IsCentered: true)] : [];

    private IEnumerable<string> Means(IEnumerable<Tally?> tallies) => texts.HasMeans ? tallies.Select(t => TrendTexts.Mean(t?.PointsAverage)) : [];
}
