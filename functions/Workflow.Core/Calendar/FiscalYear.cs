namespace Workflow.Core.Calendar;

/// <summary>A Japanese fiscal year (年度): 1 April of <paramref name="Year"/> to 31 March of the next.</summary>
/// <param name="Year">The western year in which it begins: 2020 for 令和2年度.</param>
public readonly partial record struct FiscalYear(int Year)
{
    /// <summary>The following year.</summary>
    public FiscalYear Next => new(Year + 1);

    /// <summary>The year before.</summary>
    public FiscalYear Previous => new(Year - 1);
}
