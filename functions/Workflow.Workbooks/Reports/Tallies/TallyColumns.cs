using System.Globalization;
using Workflow.Core.Consolidation;
using Workflow.Core.Surveys;
using Workflow.Workbooks.Reports.Spreadsheet;

namespace Workflow.Workbooks.Reports.Tallies;

/// <summary>The columns of a tally: a count for each code, what is not answered, the sum, shares, the average of points.</summary>
internal sealed class TallyColumns
{
    /// <summary>From best to worst, told apart also by those who do not tell red from green; the form's own colours come first.</summary>
    private static readonly string[] Palette = ["1F6F8B", "8CC0DE", "F4C95D", "E07A3F", "A4243B", "6D597A", "4F772D", "9C9C9C"];

    /// <summary>The colour of a code that has none of its own; 0 = best.</summary>
    public static string PaletteColor(int rank) => Palette[rank % Palette.Length];

    private const string UnansweredColor = "BDBDBD";
    private const string MissingColor = "E4E4E4";

    private readonly List<(string Header, string Color, Func<Tally, int> Count)> counts = [];
    private readonly IReadOnlyList<string> shareHeaders;
    private readonly ReportTexts texts;
    private readonly bool points;

    private TallyColumns(ReportTexts texts, IReadOnlyList<(string Header, string? Color)> codes, bool other, bool points)
    {
        this.texts = texts;
        this.points = points;
        shareHeaders = [.. codes.Select(c => texts.Format("share", c.Header))];
        for (var i = 0; i < codes.Count; i++)
        {
            var code = i;
            counts.Add((codes[i].Header, codes[i].Color?.TrimStart('#') ?? PaletteColor(i), t => t.Counts[code]));
        }

        if (codes.Count == 0)
        {
            counts.Add((texts["answered"], Palette[0], t => t.Answered));
        }
        else if (other)
        {
            counts.Add((texts["other"], Palette[^1], t => t.Other));
        }

        counts.Add((texts["unanswered"], UnansweredColor, t => t.Unanswered));
        counts.Add((Report.MissingText, MissingColor, t => t.Missing));
    }

    /// <summary>Columns for the ratings of a report, or for answered and not answered when its form has no rating.</summary>
    public static TallyColumns ForRatings(Report report, ReportTexts texts)
    {
        var overall = report.Statistics.Overall;
        var levels = report.Survey.Scale.Levels.Take(overall.Counts.Count)
            .Select(l => (RatingText.Print(l.Code, report.Survey.Scale, report.Survey.RatingWidth), l.Color));
        return new TallyColumns(texts, [.. levels], overall.Other > 0, overall.PointsAverage is not null);
    }

    /// <summary>Columns for the choices of a field.</summary>
    public static TallyColumns ForChoices(Field field, Tally tally, ReportTexts texts) =>
        new(texts, [.. field.Choices.Select(c => (c, (string?)null))], tally.Other > 0, points: false);

    /// <summary>How many columns follow the label.</summary>
    public int Width => counts.Count + 1 + shareHeaders.Count + (points ? 1 : 0);

    public IEnumerable<string> Headers =>
    [
        .. counts.Select(c => c.Header), texts["sum"], .. shareHeaders, .. points ? new[] { texts["average"] } : [],
    ];

    /// <summary>The same cells as text: counts with separators, shares as percentages, the average with two digits.</summary>
    public IEnumerable<string> Texts(Tally tally) =>
    [
        .. counts.Select(c => Text(c.Count(tally), "#,0")), Text(tally.Total, "#,0"),
        .. shareHeaders.Select((_, i) => tally.Answered > 0 ? Text(tally.Share(i) * 100, "0.0") + "%" : ""), .. points ? new[] { tally.PointsAverage is { } average ? Text(average, "0.00") : "" } : [],
    ];

    /// <summary>A tally as lines: code, count, share of the answered rows where it has one.</summary>
    public IEnumerable<(string Header, string Count, string Share)> Lines(Tally tally) =>
        counts.Select((c, i) => (c.Header, Text(c.Count(tally), "#,0"), i < shareHeaders.Count && tally.Answered > 0 ? Text(tally.Share(i) * 100, "0.0") + "%" : ""))
            .Append((texts["sum"], Text(tally.Total, "#,0"), ""));

    public void Write(SheetWriter sheet, Tally tally, bool total)
    {
        foreach (var (_, _, count) in counts)
        {
            sheet.Number(total ? ReportStyles.TotalCount : ReportStyles.Count, count(tally));
        }

        sheet.Number(total ? ReportStyles.TotalCount : ReportStyles.Count, tally.Total);
        for (var i = 0; i < shareHeaders.Count; i++)
        {
            Optional(sheet, total ? ReportStyles.TotalShare : ReportStyles.Share, tally.Answered > 0 ? (double)tally.Share(i) : null);
        }

        if (points)
        {
            Optional(sheet, total ? ReportStyles.TotalAverage : ReportStyles.Average, (double?)tally.PointsAverage);
        }
    }

    /// <summary>The bars of a chart over rows of a table whose counts begin in <paramref name="firstColumn"/>.</summary>
    public IReadOnlyList<BarSeries> Series(IReadOnlyList<Tally> rows, int firstColumn) =>
        [.. counts.Select((c, i) => new BarSeries(c.Header, c.Color, firstColumn + i, [.. rows.Select(c.Count)]))];

    private static string Text(decimal number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static void Optional(SheetWriter sheet, int style, double? value)
    {
        if (value is { } number)
        {
            sheet.Number(style, number);
        }
        else
        {
            sheet.Blank(style);
        }
    }
}
