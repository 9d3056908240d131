namespace Workflow.Workbooks.Packages;

/// <summary>
/// The limits of E104: the one place where they stand. They bound memory and time on any bytes; a section's own workbook stays under one hundredth of each.
/// Sizes are counted while inflating, never believed from headers.
/// </summary>
public static class PackageLimits
{
    /// <summary>Bytes of the file: 50 MB.</summary>
    public const int FileBytes = 50 * 1024 * 1024;

    /// <summary>Bytes of all parts together once inflated: 200 MB.</summary>
    public const int InflatedBytes = 200 * 1024 * 1024;

    /// <summary>How many times larger a part may be than its compressed form.</summary>
    public const int Ratio = 200;

    /// <summary>Parts up to this size are not judged by <see cref="Ratio"/>: short repetitive ones are harmless and do compress so well.</summary>
    public const int RatioFreeBytes = 64 * 1024;

    /// <summary>Parts in the package.</summary>
    public const int Parts = 2_000;

    /// <summary>Cells in all sheets together.</summary>
    public const int Cells = 2_000_000;

    /// <summary>UTF-16 characters in a cell; Excel's own limit.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Nesting of XML elements.</summary>
    public const int XmlDepth = 256;

    /// <summary>Attributes of one XML element; no part of the format comes near.</summary>
    public const int XmlAttributes = 128;

    /// <summary>Rows of a sheet; Excel's own limit.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Columns of a sheet (XFD); Excel's own limit.</summary>
    public const int Columns = 16_384;
}
