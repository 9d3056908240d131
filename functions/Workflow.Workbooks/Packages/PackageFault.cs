using Workflow.Core.Findings;

namespace Workflow.Workbooks.Packages;

/// <summary>The findings that refuse a file before its content is looked at. Arguments are names and numbers, the same in every language.</summary>
internal static class PackageFault
{
    /// <summary>E101: not an .xlsx workbook.</summary>
    public static Finding NotXlsx() => new("E101");

    /// <summary>E102: encrypted.</summary>
    public static Finding Encrypted() => new("E102");

    /// <summary>E103: active content; the argument names the part that holds it.</summary>
    public static Finding Active(string part) => new("E103", part);

    /// <summary>E104: over a limit; the argument spells the limit.</summary>
    public static Finding TooLarge(string limit) => new("E104", limit);

    /// <summary>E105: damaged; the argument names the part, or says what of the archive.</summary>
    public static Finding Damaged(string part) => new("E105", part);

    /// <summary>E106: not one of ours.</summary>
    public static Finding Foreign() => new("E106");

    public static Finding FileTooLarge() => TooLarge("50 MB");

    public static Finding InflatedTooLarge() => TooLarge("200 MB (unzipped)");

    public static Finding RatioTooHigh() => TooLarge("1:200 (zip)");

    public static Finding TooManyParts() => TooLarge("2,000 (parts)");

    public static Finding TooManyCells() => TooLarge("2,000,000 (cells)");

    public static Finding CellTooLong() => TooLarge("32,767 (characters)");

    public static Finding TooDeep() => TooLarge("256 (XML)");
}
