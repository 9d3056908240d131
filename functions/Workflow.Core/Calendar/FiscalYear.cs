using System.Globalization;
using System.Text.RegularExpressions;
using Workflow.Core.Text;

namespace Workflow.Core.Calendar;

/// <summary>A Japanese fiscal year (年度): 1 April of <paramref name="Year"/> to 31 March of the next.</summary>
/// <param name="Year">The western year in which it begins: 2020 for 令和2年度.</param>
public readonly partial record struct FiscalYear(int Year)
{
    /// <summary>
    /// How many years beyond its end an era may be counted when read: a plan of 2015 speaks of 平成36年度 for 2024.
    /// </summary>
    private const int OverrunYears = 15;

    private const int FirstYear = 1868;
    private const int LastYear = 2199;

    /// <summary>The following year.</summary>
    public FiscalYear Next => new(Year + 1);

    /// <summary>The year before.</summary>
    public FiscalYear Previous => new(Year - 1);

    /// <summary>1 April.</summary>
    public DateOnly Start => new(Year, 4, 1);

    /// <summary>31 March of the next western year, inclusive.</summary>
    public DateOnly End => new(Year + 1, 3, 31);

    /// <summary>
    /// The era the year is called by: the one in force at its middle, 1 October. So 2019 is 令和元年度 although it began in 平成31, and 1988 is
    /// 昭和63年度 although it ended in 平成元年.
    /// </summary>
    public Era Era => Era.Of(new DateOnly(Year, 10, 1));

    /// <summary>The short name, as column headers have it: <c>R2</c>; the first year of an era is <c>R1</c>.</summary>
    public string ShortName => string.Create(CultureInfo.InvariantCulture, $"{Era.Letter}{Era.YearOf(Year)}");

    /// <summary>The full name: <c>令和2年度</c>; the first year of an era is <c>令和元年度</c>.</summary>
    public string LongName => $"{Era.YearName(Year)}度";

    /// <summary>The English name: <c>FY2020</c>.</summary>
    public string EnglishName => string.Create(CultureInfo.InvariantCulture, $"FY{Year}");

    /// <summary>The fiscal year a day belongs to.</summary>
    public static FiscalYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>
    /// Reads <c>R2</c>, <c>令和2年度</c>, <c>2020年度</c>, <c>2020</c>, <c>H31</c>, <c>R元</c>, <c>令和元年度</c>, <c>平成31年度</c> … in any width, with
    /// blanks anywhere; 年 and 度 may be missing. An era may be counted a few years beyond its end (平成32年度 is 2020).
    /// False when the text has another shape or the year lies outside 1868–2199.
    /// </summary>
    public static bool TryParse(string? text, out FiscalYear year)
    {
        year = default;
        var match = Pattern().Match(Normalization.Code(text ?? "").Replace(" ", ""));
        if (!match.Success)
        {
            return false;
        }

        var count = match.Groups["first"].Success ? 1 : int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (match.Groups["era"] is { Success: true } spelled)
        {
            if (Era.Find(spelled.Value) is not { } era || count is 0 or > 99 || era.FirstDay.Year + count - 1 > era.LastYear + OverrunYears)
            {
                return false;
            }

            count = era.FirstDay.Year + count - 1;
        }
        else if (match.Groups["first"].Success)
        {
            return false;
        }

        year = new FiscalYear(count);
        return count is >= FirstYear and <= LastYear;
    }

    /// <summary>The short name.</summary>
    public override string ToString() => ShortName;

    [GeneratedRegex(@"\A(?<era>明治|大正|昭和|平成|令和|[明大昭平令]|[MTSHRmtshr])?\.?(?:(?<first>元)|(?<count>[0-9]{1,4}))(?:年度?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
