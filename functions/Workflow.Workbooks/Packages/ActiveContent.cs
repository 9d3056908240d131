namespace Workflow.Workbooks.Packages;

/// <summary>
/// What E103 refuses: macros (VBA and Excel 4), ActiveX, embedded or linked OLE objects, DDE. Form controls, web extensions and links to other
/// workbooks are not active content: nothing in them runs by itself, and we follow no link.
/// </summary>
internal static class ActiveContent
{
    private static readonly (string Mark, string What)[] Marks =
    [
        ("macroEnabled", "macro"), ("vbaProject", "macro"), ("vbaData", "macro"), ("macrosheet", "macro"),
        ("activeX", "activeX"), ("oleObject", "ole"), ("/embeddings/", "ole"),
    ];

    private static readonly (string Type, string What)[] RelationshipTypes =
    [
        ("vbaProject", "macro"), ("xlMacrosheet", "macro"), ("xlIntlMacrosheet", "macro"), ("attachedToolbars", "macro"),
        ("control", "activeX"), ("activeXControlBinary", "activeX"), ("oleObject", "ole"), ("package", "ole"),
    ];

    /// <summary>What a part's content type or place says it holds; null = nothing active. Neither is believed when it says nothing: see the relationships.</summary>
    public static string? Kind(PackagePart part) =>
        Array.Find(Marks, m => Has(part.ContentType, m.Mark) || Has(part.Name, m.Mark)).What;

    /// <summary>What a relationship leads to; null = nothing active. The type's last segment tells, the same in transitional and strict files.</summary>
    public static string? Kind(Relationship relationship) =>
        Array.Find(RelationshipTypes, t => relationship.Type.Equals(t.Type, StringComparison.OrdinalIgnoreCase)).What;

    /// <summary>Whether an element says so.</summary>
    public static bool IsActiveElement(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("ddeLink"u8) || name.SequenceEqual("oleLink"u8) || name.SequenceEqual("oleObject"u8);

    /// <summary>Whether a formula calls another program: the bar of <c>server|topic!item</c>, which stands nowhere else outside quotes.</summary>
    public static bool IsDdeFormula(string formula)
    {
        var quoted = false;
        foreach (var c in formula)
        {
            quoted ^= c == '"';
            if (c == '|' && !quoted)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(string text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);
}
