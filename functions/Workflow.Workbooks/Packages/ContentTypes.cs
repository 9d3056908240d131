namespace Workflow.Workbooks.Packages;

/// <summary>The part <c>[Content_Types].xml</c>: which part is of what kind.</summary>
internal static class ContentTypes
{
    /// <summary>Its fixed name.</summary>
    public const string PartName = "[Content_Types].xml";

    /// <summary>Writes every part's type into it: an override by name first, else the default of its extension.</summary>
    public static void Apply(PackagePart types, IReadOnlyDictionary<string, PackagePart> parts)
    {
        var defaults = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var overrides = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var scanner = new XmlScanner();
        scanner.Open(types.Bytes, types.Start, types.Length);
        for (XmlToken token; (token = scanner.Read()) != XmlToken.Done;)
        {
            if (token != XmlToken.Start || scanner.AttributeText("ContentType"u8) is not { } type)
            {
                continue;
            }

            if (scanner.AttributeText("Extension"u8) is { } extension)
            {
                defaults[extension] = type;
            }
            else if (scanner.AttributeText("PartName"u8) is { } name)
            {
                overrides[name.TrimStart('/')] = type;
            }
        }

        foreach (var part in parts.Values)
        {
            var extension = part.Name[(part.Name.LastIndexOf('.') + 1)..];
            part.ContentType = overrides.GetValueOrDefault(part.Name) ?? defaults.GetValueOrDefault(extension) ?? "";
        }
    }
}
