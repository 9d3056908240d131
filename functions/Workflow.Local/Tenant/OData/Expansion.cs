namespace Workflow.Local.Tenant;

/// <summary>One navigation property that a caller wants inline, with the options in its parentheses.</summary>
/// <param name="Name">The property.</param>
/// <param name="Options">Its options by name without <c>$</c>.</param>
internal sealed record Expansion(string Name, IReadOnlyDictionary<string, string> Options)
{
    public Selection Selection => Selection.Parse(Options.GetValueOrDefault("select"));

    /// <summary>Reads <c>fields($select=A,B),listItem</c>.</summary>
    public static IReadOnlyList<Expansion> Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. Split(text, ',').Select(ParseOne)];

    /// <summary>The expansion of a property, if it is wanted.</summary>
    public static Expansion? Find(string? text, string name) => Parse(text).FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Expansion ParseOne(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0)
            return new(text, new Dictionary<string, string>());

        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in Split(text[(open + 1)..].TrimEnd(')'), ';'))
        {
            var equals = option.IndexOf('=');
            if (equals > 0)
                options[option[..equals].TrimStart('$')] = option[(equals + 1)..];
        }

        return new(text[..open], options);
    }

    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '\'';
            depth += quoted ? 0 : text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] == separator && depth == 0 && !quoted)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(text[start..].Trim());
        return parts;
    }
}
