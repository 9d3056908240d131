using System.Runtime.InteropServices;

namespace Workflow.Workbooks.Packages;

/// <summary>One inflated part, and what <see cref="PackageInspection"/> noticed while judging it, so that readers need not search.</summary>
internal sealed class PackagePart(string name, byte[] bytes, int start, int length)
{
    /// <summary>Without a leading slash, in the archive's spelling.</summary>
    public string Name { get; } = name;

    /// <summary>From <c>[Content_Types].xml</c>; empty when that names none.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>The memory the part lies in; shared by all parts of a package.</summary>
    public byte[] Bytes { get; private set; } = bytes;

    /// <summary>Where in <see cref="Bytes"/> the part begins.</summary>
    public int Start { get; private set; } = start;

    /// <summary>How long it is.</summary>
    public int Length { get; private set; } = length;

    /// <summary>The end of the part in <see cref="Bytes"/>.</summary>
    public int End => Start + Length;

    /// <summary>The content.</summary>
    public ReadOnlySpan<byte> Content => Bytes.AsSpan(Start, Length);

    /// <summary>Whether the part must be well-formed XML. Legacy drawings (.vml) are not held to it: Excel itself writes them loosely.</summary>
    public bool IsXml => (HasExtension(".xml") || HasExtension(".rels") || ContentType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase)) && !HasExtension(".vml")
        && !Name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    /// <summary>Whether the part holds relationships.</summary>
    public bool IsRelationships => HasExtension(".rels");

    /// <summary>Places of elements that readers go to at once; -1 when the part has none. See <see cref="XmlScanner.OpenAt"/>.</summary>
    public PartLandmarks Landmarks { get; set; } = PartLandmarks.None;

    /// <summary>Where the shared strings (<c>si</c>) begin, when the part holds any.</summary>
    public List<int> Strings { get; } = [];

    /// <summary>Puts other bytes in the place of the part's own: the same text in UTF-8.</summary>
    public void Replace(byte[] utf8)
    {
        Bytes = utf8;
        Start = 0;
        Length = utf8.Length;
    }

    private bool HasExtension(string extension) => Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Where elements of a worksheet begin; -1 = absent.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PartLandmarks(int SheetData, int Hyperlinks, int MergedCells)
{
    public static PartLandmarks None => new(-1, -1, -1);
}
