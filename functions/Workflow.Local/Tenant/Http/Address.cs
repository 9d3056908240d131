namespace Workflow.Local.Tenant;

/// <summary>
/// What a URL addresses, in one spelling for each thing: <c>root</c> is an item, a site's drive is a drive, keys in parentheses are segments,
/// and names between colons (<c>root:/a/b:</c>) are the path of a file below the item before them.
/// </summary>
/// <param name="Segments">The segments after <c>/v1.0/</c>, unescaped.</param>
/// <param name="ItemPath">Names between colons below a drive item; null: none.</param>
/// <param name="SitePath">Names between colons below a host; null: none.</param>
/// <param name="Query">Options of the query.</param>
internal sealed record Address(IReadOnlyList<string> Segments, IReadOnlyList<string>? ItemPath, string? SitePath, QueryOptions Query)
{
    private const string Cast = "microsoft.graph.";

    /// <summary>Reads an escaped path (without its leading slash and version) and a query.</summary>
    public static Address Parse(string path, string query)
    {
        var options = QueryOptions.Parse(query);
        var segments = new List<string>(8);
        List<string>? item = null;
        string? site = null;
        var parts = path.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var text = Uri.UnescapeDataString(parts[i]);
            var colon = text.EndsWith(':') && segments.Count > 0;
            AddSegment(colon ? text[..^1] : text, segments, options);
            if (!colon)
            {
                continue;
            }

            var names = ReadNames(parts, ref i);
            if (segments[0] == "sites" && segments.Count == 2)
            {
                site = string.Join('/', names);
            }
            else
            {
                item = names;
            }
        }

        return new(Shorten(segments), item, site, options);
    }

    private static List<string> ReadNames(string[] parts, ref int i)
    {
        var names = new List<string>(4);
        for (i++; i < parts.Length; i++)
        {
            var name = Uri.UnescapeDataString(parts[i]);
            var last = name.EndsWith(':');
            name = last ? name[..^1] : name;
            if (name.Length > 0)
            {
                names.Add(name);
            }

            if (last)
            {
                break;
            }
        }

        return names;
    }

    private static void AddSegment(string text, List<string> segments, QueryOptions options)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (text == "graph.user")
        {
            segments.Add("microsoft.graph.user"); // the service's short form, which the official C# SDK sends
            return;
        }

        var open = text.IndexOf('(');
        if (open <= 0 || !text.EndsWith(')'))
        {
            segments.Add(text.StartsWith(Cast, StringComparison.Ordinal) && char.IsLower(text[Cast.Length]) && text != "microsoft.graph.user" ? text[Cast.Length..] : text);
            return;
        }

        var name = text[..open];
        var argument = text[(open + 1)..^1];
        var equals = argument.IndexOf('=');
        segments.Add(name.StartsWith(Cast, StringComparison.Ordinal) ? name[Cast.Length..] : name);
        if (equals > 0 && !argument.StartsWith('\''))
        {
            options.Add(argument[..equals].Trim(), Unquote(argument[(equals + 1)..].Trim()));
        }
        else if (argument.Length > 0)
        {
            segments.Add(Unquote(argument));
        }
    }

    private static string Unquote(string text) =>
        text.Length > 1 && text[0] == '\'' && text[^1] == '\'' ? text[1..^1].Replace("''", "'", StringComparison.Ordinal) : text;

    private static List<string> Shorten(List<string> segments)
    {
        if (segments is ["sites", _, "drives", _, ..])
        {
            segments.RemoveRange(0, 2);
        }

        if (segments is ["drives", _, "root", ..])
        {
            segments.Insert(2, "items");
        }

        return segments;
    }
}
