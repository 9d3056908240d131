namespace Workflow.Workbooks.Packages;

/// <summary>One relationship of a part.</summary>
/// <param name="Id">The id that the part's XML refers to.</param>
/// <param name="Type">The last segment of its type, the same in transitional and strict files: <c>worksheet</c>, <c>styles</c> …</param>
/// <param name="Target">The part's name; for an external one the address as written.</param>
/// <param name="IsExternal">Whether it leads out of the package; such a target is never opened.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>Whether the target is a part that must exist. Excel itself writes "NULL" and "#…" for links that lead nowhere or inside the sheet.</summary>
    public bool NeedsPart => !IsExternal && Target.Length > 0 && !Target.Contains('#') && !Target.EndsWith("NULL", StringComparison.Ordinal);

    /// <summary>Reads a relationships part that passed the inspection. Null when a target leaves the package.</summary>
    public static IReadOnlyList<Relationship>? ReadAll(PackagePart part, string source)
    {
        var scanner = new XmlScanner();
        scanner.Open(part.Bytes, part.Start, part.Length);
        var found = new List<Relationship>();
        for (XmlToken token; (token = scanner.Read()) != XmlToken.Done;)
        {
            if (token != XmlToken.Start || !scanner.Is("Relationship"u8))
            {
                continue;
            }

            var type = scanner.AttributeText("Type"u8) ?? "";
            var external = scanner.Attribute("TargetMode"u8).SequenceEqual("External"u8);
            var written = scanner.AttributeText("Target"u8) ?? "";
            var target = external || written.Contains('#') ? written : PartName.Resolve(source, written);
            if (target is null)
            {
                return null;
            }

            found.Add(new Relationship(scanner.AttributeText("Id"u8) ?? "", type[(type.LastIndexOf('/') + 1)..], target, external));
        }

        return found;
    }
}
