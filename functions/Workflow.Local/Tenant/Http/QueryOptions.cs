using System.Globalization;

namespace Workflow.Local.Tenant;

/// <summary>The query of a call: OData options by name without regard to case, values unescaped.</summary>
internal sealed class QueryOptions
{
    private readonly List<KeyValuePair<string, string>> pairs = [];

    private QueryOptions(string raw) => Raw = raw;

    /// <summary>The query as sent, without its question mark.</summary>
    public string Raw { get; }

    /// <summary>Names given, as sent.</summary>
    public IEnumerable<string> Names => pairs.Select(p => p.Key);

    public string? this[string name] => pairs.Find(p => p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The page size asked for, between 1 and 5,000.</summary>
    public int Top(int fallback) =>
        int.TryParse(this["$top"], NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0 ? Math.Min(top, 5_000) : fallback;

    public static QueryOptions Parse(string raw)
    {
        var query = new QueryOptions(raw);
        foreach (var part in raw.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            query.pairs.Add(equals < 0 ? new(Unescape(part), "") : new(Unescape(part[..equals]), Unescape(part[(equals + 1)..])));
        }

        return query;
    }

    /// <summary>Adds an option that stood in the path, as in <c>delta(token='latest')</c>.</summary>
    public void Add(string name, string value) => pairs.Add(new(name, value));

    /// <summary>The query with one option replaced; for links to the next page.</summary>
    public string With(string name, string value, params ReadOnlySpan<string> without)
    {
        var kept = new List<string>();
        foreach (var part in Raw.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var key = Unescape(part.Split('=')[0]);
            if (!key.Equals(name, StringComparison.OrdinalIgnoreCase) && !without.Contains(key))
            {
                kept.Add(part);
            }
        }

        return string.Join('&', [.. kept, $"{name}={Uri.EscapeDataString(value)}"]);
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
