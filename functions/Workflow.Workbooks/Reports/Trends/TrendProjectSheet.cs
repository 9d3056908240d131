using Workflow.Core.Consolidation;
using Workflow.Core.Trends;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Trends;

/// <summary>事業の推移: one line a project, its rating of each year and the change against the result before.</summary>
internal sealed class TrendProjectSheet(TrendReport report, TrendTexts texts, TrendColors colors, HighlightFormats formats)
{
    private const double RatingWidth = 9;

    /// <summary>Fills of ↑ and ↓, of rows not handed in and of the mark for another scale.</summary>
    private const string Better = "E2EFDA";
    private const string Worse = "F8CBAD";
    private const string Missing = "EDEDED";
    private const string Changed = "FFF2CC";

    private int GivenColumns => report.HasHeadings ? 4 : 3;

    public void Write(WorkbookWriter workbook, DateTimeOffset made) => new TrendSheet
    {
        Name = texts["sheet-projects"],
        Title = texts.Title,
        Head = texts.Head(made),
        Note = texts["change-note"],
        Paper = Paper.A3,
        Columns = Columns(),
        Rows = [.. report.Projects.Select(Row)],
        FrozenColumns = GivenColumns - 1,
        Highlights = [.. report.Years.SelectMany((_, i) => Highlights(i))],
    }.Write(workbook);

    private int RatingColumn(int year) => GivenColumns + 1 + (year * 2) - (year == 0 ? 0 : 1);

    private List<(string, double)> Columns()
    {
        var columns = new List<(string, double)> { (texts["number"], 8), (texts["name"], 36), (texts["section"], 18) };
        if (report.HasHeadings)
        {
            columns.Insert(0, (texts["heading"], 26));
        }

        for (var i = 0; i < report.Years.Count; i++)
        {
            columns.Add((report.Years[i].Year.ShortName, RatingWidth));
            if (i > 0)
            {
                columns.Insert(columns.Count - 1, (texts.Format("from-to", report.Years[i - 1].Year.ShortName, report.Years[i].Year.ShortName), RatingWidth));
            }
        }

        columns.AddRange([(texts["lowest"], 14), (texts["first"], 8), (texts["last"], 8)]);
        return columns;
    }

    private TrendCell[] Row(TrendProject project)
    {
        var cells = new TrendCell[GivenColumns + (report.Years.Count * 2) - 1 + 3];
        cells[0] = TrendCell.Long(project.Heading);
        var at = GivenColumns;
        (cells[at - 3], cells[at - 2], cells[at - 1]) = (TrendCell.Mark(project.Number), TrendCell.Long(project.Name), TrendCell.Long(project.Section));
        for (var i = 0; i < report.Years.Count; i++)
        {
            if (i > 0)
            {
                cells[at++] = TrendCell.Mark(texts.Change(project.Changes[i]));
            }

            cells[at++] = TrendCell.Mark(texts.Rating(project.Ratings[i]));
        }

        (cells[at], cells[at + 1], cells[at + 2]) = (TrendCell.Mark(TrendTexts.Run(project)), TrendCell.Mark(project.First.ShortName), TrendCell.Mark(project.Last.ShortName));
        return cells;
    }

    // The change of a year stands left of its rating.
    private IEnumerable<Highlight> Highlights(int year)
    {
        var (first, last) = (TrendSheet.HeaderRow + 1, TrendSheet.HeaderRow + report.Projects.Count);
        var rating = RatingColumn(year) + (year == 0 ? 0 : 1);
        yield return new Highlight(rating, first, last, [.. report.Years[year].Scale.Levels.Select((l, rank) => (l.Code, formats.Of(colors.Of(year, rank)))), (Report.MissingText, formats.Of(Missing))]);
        if (year > 0)
        {
            yield return new Highlight(rating - 1, first, last, [("↑", formats.Of(Better)), ("↓", formats.Of(Worse)), (texts["other-scale"], formats.Of(Changed))]);
        }
    }
}
