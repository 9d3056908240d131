using System.Globalization;
using System.Text.RegularExpressions;
using Workflow.Core.Text;

namespace Workflow.Core.Calendar;

/// <summary>
/// Years inside a longer text, as column headers and titles have them: <c>R2実施内容</c>, <c>実施状況（令和３年度）</c>, <c>2020年度実績</c>, <c>2年度計画</c>. A year that is
/// part of a date (令和2年4月1日, R2.4.1) is not one of them.
/// </summary>
public static partial class YearText
{
    /// <summary>The years of a text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="era">The era of a count written alone (<c>2年度</c>); null = such counts are no years.</param>
    public static IReadOnlyList<FiscalYear> Find(string text, Era? era = null) =>
        [.. Pattern().Matches(text).Select(m => Read(m, era)).OfType<FiscalYear>()];

    /// <summary>Whether a text holds a date: a year with its month.</summary>
    public static bool HasDate(string text) => Pattern().Matches(text).Any(m => m.Groups["day"].Success);

    /// <summary>Moves the years of a text that a condition picks, each in its own spelling and width: <c>Ｒ２</c> → <c>Ｒ３</c>, <c>平成30年度</c> → <c>令和元年度</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="by">How many years.</param>
    /// <param name="moves">Which years move.</param>
    /// <param name="era">As in <see cref="Find"/>.</param>
    public static string Move(string text, int by, Predicate<FiscalYear> moves, Era? era = null) =>
        Pattern().Replace(text, m => Read(m, era) is { } year && moves(year) ? Spell(m, new FiscalYear(year.Year + by)) : m.Value);

    /// <summary>The text without its years and what stands around them: what a header means in any year.</summary>
    public static string Without(string text, Era? era = null) => Pattern().Replace(text, m => Read(m, era) is null ? m.Value : "");

    private static FiscalYear? Read(Match match, Era? era)
    {
        if (match.Groups["day"].Success)
        {
            return null;
        }

        if (match.Groups["bare"] is { Success: true } bare)
        {
            return era is null ? null : new FiscalYear(era.FirstDay.Year - 1 + int.Parse(Normalization.Code(bare.Value), NumberStyles.None, CultureInfo.InvariantCulture));
        }

        return FiscalYear.TryParse(match.Groups["core"].Value, out var year) ? year : null;
    }

    private static string Spell(Match match, FiscalYear year)
    {
        var core = match.Groups["core"].Value;
        var era = match.Groups["era"].Value;
        var count = year.Era.YearOf(year.Year);
        var isFirst = count == 1 && (era.Length == 2 || match.Groups["first"].Success);
        var number = match.Groups["west"].Success ? year.Year.ToString(CultureInfo.InvariantCulture) : isFirst ? "元" : count.ToString(CultureInfo.InvariantCulture);
        var isWideEra = era.Length == 1 && era[0] > '\u007f';
        var isWide = isWideEra || core.Any(c => c is >= '０' and <= '９');
        var name = era.Length switch
        {
            0 => "",
            1 => $"{(isWideEra ? (char)(year.Era.Letter - '!' + '！') : year.Era.Letter)}",
            _ => year.Era.Name,
        };
        return name + match.Groups["gap"].Value + (isWide ? Widen(number) : number) + match.Groups["suffix"].Value;
    }

    private static string Widen(string digits) => string.Concat(digits.Select(d => char.IsAsciiDigit(d) ? (char)(d - '0' + '０') : d));

    [GeneratedRegex(
        @"(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９第])(?<core>(?<era>明治|大正|昭和|平成|令和|[MTSHRＭＴＳＨＲ])(?<gap>[ 　]?)(?:(?<first>元)|[0-9０-９]{1,2})|(?<west>(?:19|20)[0-9]{2}|[１２][９０][０-９]{2})"
        + @"|(?<bare>[0-9０-９]{1,2})(?=年度))(?![0-9０-９])(?<suffix>年度|年(?!度)|)(?<day>[.．/／-]?[0-9０-９]{1,2}[月.．/／])?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
