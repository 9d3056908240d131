using Workflow.Core.Calendar;
using Workflow.Core.Remarks;

namespace Workflow.Core.Recognition;

/// <summary>Settles which year a table is about.</summary>
internal static class RecognizedYear
{
    // A letter and a digit in a file's name (S3) may be anything; only a year of recent times is taken for one.
    private const int EarliestInName = 2000;

    /// <summary>The year the headers tell, else that of the title, of the file's name, else the year before the present one.</summary>
    public static FiscalYear Of(FiscalYear? headers, IEnumerable<string> titles, string file, FiscalYear present, List<Remark> remarks)
    {
        var title = titles.SelectMany(t => YearText.Find(t, Era.Reiwa)).Where(y => y.Year <= present.Year).Select(y => (FiscalYear?)y).FirstOrDefault();
        var name = YearText.Find(file.Replace('_', ' ').Replace('-', ' ').ToUpperInvariant()).Where(y => y.Year >= EarliestInName && y.Year <= present.Year).Select(y => (FiscalYear?)y).FirstOrDefault();
        var year = headers ?? title ?? name ?? present.Previous;
        remarks.Add(new Remark(headers is not null ? "year-header" : title is not null ? "year-title" : name is not null ? "year-file" : "year-none", headers is null, year.LongName));
        return year;
    }
}
