using System.Globalization;
using Workflow.Core.Findings;

namespace Workflow.Workbooks.Packages;

/// <summary>
/// The findings that refuse a file before its content is looked at. Arguments that are words (<c>@E105.crc</c> …) name texts of
/// the catalogue, so that a message reads in either language.
/// </summary>
internal static class PackageFault
{
    /// <summary>E101: not an .xlsx workbook.</summary>
    public static Finding NotXlsx() => new("E101");

    /// <summary>E102: encrypted.</summary>
    public static Finding Encrypted() => new("E102");

    /// <summary>E103: active content: <c>macro</c>, <c>activeX</c>, <c>ole</c> or <c>dde</c>.</summary>
    public static Finding Active(string what) => new("E103", "@E103." + what);

    /// <summary>E105: a part that is needed is not there.</summary>
    public static Finding Missing(string part) => Damaged(part, "missing");

    /// <summary>E105: two parts of one name.</summary>
    public static Finding Doubled(string part) => Damaged(part, "doubled");

    /// <summary>E105: a name that could lead out of the package.</summary>
    public static Finding BadName(string part) => Damaged(part, "name");

    /// <summary>E105: not well-formed.</summary>
    public static Finding NotXml(string part) => Damaged(part, "xml");

    /// <summary>E105: a document type declaration.</summary>
    public static Finding HasDtd(string part) => Damaged(part, "dtd");

    /// <summary>E105: what inflates is not what was stored.</summary>
    public static Finding WrongChecksum(string part) => Damaged(part, "crc");

    /// <summary>E105: the archive itself is broken.</summary>
    public static Finding BrokenArchive(string part = "zip") => Damaged(part, "zip");

    /// <summary>E106: not one of ours.</summary>
    public static Finding Foreign() => new("E106");

    /// <summary>E104: the file.</summary>
    public static Finding FileTooLarge(long bytes) => TooLarge("file", Megabytes(bytes), Megabytes(PackageLimits.FileBytes));

    /// <summary>E104: what it inflates to.</summary>
    public static Finding InflatedTooLarge(long bytes) => TooLarge("inflated", Megabytes(bytes), Megabytes(PackageLimits.InflatedBytes));

    /// <summary>E104: the ratio of a part.</summary>
    public static Finding RatioTooHigh(long bytes, int compressed) => TooLarge("ratio", Number(bytes / Math.Max(1, compressed)), Number(PackageLimits.Ratio));

    /// <summary>E104: the number of parts.</summary>
    public static Finding TooManyParts(int parts) => TooLarge("parts", Number(parts), Number(PackageLimits.Parts));

    /// <summary>E104: the number of cells, as far as they were counted.</summary>
    public static Finding TooManyCells(int cells) => TooLarge("cells", Number(cells), Number(PackageLimits.Cells));

    /// <summary>E104: the text of a cell.</summary>
    public static Finding CellTooLong(int characters) => TooLarge("text", Number(characters), Number(PackageLimits.CellCharacters));

    /// <summary>E104: the nesting of XML.</summary>
    public static Finding TooDeep() => TooLarge("depth", Number(PackageLimits.XmlDepth + 1), Number(PackageLimits.XmlDepth));

    private static Finding TooLarge(string what, string actual, string limit) => new("E104", "@E104." + what, actual, limit);

    private static Finding Damaged(string part, string how) => new("E105", part, "@E105." + how);

    private static string Megabytes(long bytes) => $"{Number((bytes + 1024 * 1024 - 1) / (1024 * 1024))} MB";

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
