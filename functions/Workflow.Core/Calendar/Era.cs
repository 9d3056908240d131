using System.Globalization;

namespace Workflow.Core.Calendar;

/// <summary>A Japanese era (元号) since 明治.</summary>
/// <param name="Name">The two characters: 令和.</param>
/// <param name="Letter">The letter of short dates: R.</param>
/// <param name="FirstDay">The day it began. 明治 counts from 23 October 1868, when it was proclaimed.</param>
public sealed record Era(string Name, char Letter, DateOnly FirstDay)
{
    /// <summary>明治.</summary>
    public static Era Meiji { get; } = new("明治", 'M', new DateOnly(1868, 10, 23));

    /// <summary>大正.</summary>
    public static Era Taisho { get; } = new("大正", 'T', new DateOnly(1912, 7, 30));

    /// <summary>昭和.</summary>
    public static Era Showa { get; } = new("昭和", 'S', new DateOnly(1926, 12, 25));

    /// <summary>平成.</summary>
    public static Era Heisei { get; } = new("平成", 'H', new DateOnly(1989, 1, 8));

    /// <summary>令和.</summary>
    public static Era Reiwa { get; } = new("令和", 'R', new DateOnly(2019, 5, 1));

    /// <summary>All eras, oldest first. Declared after them: static members are set in the order of the text.</summary>
    public static IReadOnlyList<Era> All { get; } = [Meiji, Taisho, Showa, Heisei, Reiwa];

    /// <summary>The last western year that has days in the era; 9999 for the present one.</summary>
    public int LastYear => All.SkipWhile(e => e != this).Skip(1).FirstOrDefault()?.FirstDay.Year ?? 9999;

    /// <summary>The era of a day; days before 明治 are given to 明治.</summary>
    public static Era Of(DateOnly day)
    {
        for (var i = All.Count - 1; i > 0; i--)
        {
            if (day >= All[i].FirstDay)
            {
                return All[i];
            }
        }

        return Meiji;
    }

    /// <summary>The era spelled 令和, 令, R or r; null for any other text.</summary>
    public static Era? Find(string spelled) => All.FirstOrDefault(e =>
        e.Name == spelled || (spelled.Length == 1 && (char.ToUpperInvariant(spelled[0]) == e.Letter || spelled[0] == e.Name[0])));

    /// <summary>The count of a western year in this era: 2020 is 2 in 令和.</summary>
    public int YearOf(int westernYear) => westernYear - FirstDay.Year + 1;

    /// <summary>The year's name: <c>令和2年</c>, <c>令和元年</c>.</summary>
    public string YearName(int westernYear) =>
        YearOf(westernYear) == 1 ? $"{Name}元年" : string.Create(CultureInfo.InvariantCulture, $"{Name}{YearOf(westernYear)}年");
}
