namespace Workflow.Workbooks.Packages;

/// <summary>
/// What E103 refuses: macros (VBA and Excel 4), ActiveX, embedded or linked OLE objects, DDE. Form controls, web extensions and links to other
/// workbooks are not active content: nothing in them runs by itself, and we follow no link.
/// </summary>
internal static class ActiveContent
{
    private static readonly string[] ContentTypeMarks = ["macroEnabled", "vbaProject", "activeX", "oleObject", "macrosheet", "vbaData"];
    private static readonly string[] RelationshipTypes =
        ["vbaProject", "oleObject", "package", "control", "activeXControlBinary", "xlMacrosheet", "xlIntlMacrosheet", "attachedToolbars"];

    /// <summary>Whether a content type says so.</summary>
    public static bool IsActiveType(string contentType) => Array.Exists(ContentTypeMarks, m => contentType.Contains(m, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a part's place says so, whatever its type claims.</summary>
    public static bool IsActiveName(string part) =>
        part.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
        || part.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a relationship's type says so. The last segment tells, the same in transitional and strict files.</summary>
    public static bool IsActiveRelationship(string type) =>
        Array.Exists(RelationshipTypes, t => type.AsSpan(type.LastIndexOf('/') + 1).Equals(t, StringComparison.OrdinalIgnoreCase));

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
}
