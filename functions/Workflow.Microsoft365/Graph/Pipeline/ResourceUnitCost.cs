using System.Text.Json;

namespace Workflow.Microsoft365.Graph.Pipeline;

/// <summary>
/// What a request costs in SharePoint's resource units (R1): 1 for a single item, a delta with token and a download; 2 for a multi-item query, a delta without
/// token and every create, update, delete and upload; 5 for everything about permissions. Requests that do not reach SharePoint cost nothing.
/// </summary>
public static class ResourceUnitCost
{
    private static readonly HashSet<string> Collections = new(StringComparer.OrdinalIgnoreCase) { "children", "items", "lists", "columns", "versions", "drives", "search" };

    /// <summary>The cost of one request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathAndQuery">Path and query, escaped or not, with or without <c>/v1.0</c>.</param>
    public static int Of(string method, string pathAndQuery)
    {
        var question = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? pathAndQuery : pathAndQuery[..question];
        var query = question < 0 ? "" : Uri.UnescapeDataString(pathAndQuery[question..]);
        if (GraphWorkloads.Of(path) != GraphWorkload.SharePoint)
            return 0;

        if (IsPermission(path) || (query.Contains("$expand", StringComparison.OrdinalIgnoreCase) && query.Contains("permissions", StringComparison.OrdinalIgnoreCase)))
            return 5;

        if (!string.Equals(method, "GET", StringComparison.OrdinalIgnoreCase))
            return 2;

        var last = path[(path.LastIndexOf('/') + 1)..];
        return last.StartsWith("delta", StringComparison.OrdinalIgnoreCase)
            ? path.Contains("token=", StringComparison.OrdinalIgnoreCase) || query.Contains("token=", StringComparison.OrdinalIgnoreCase) ? 1 : 2
            : Collections.Contains(last.Split('(')[0]) ? 2 : 1;
    }

    /// <summary>Whether a request is one of the sharing calls, which have a limit of their own: 300 in 5 minutes (R2).</summary>
    public static bool IsSharing(string method, string path) =>
        !string.Equals(method, "GET", StringComparison.OrdinalIgnoreCase) && IsPermission(path.Split('?')[0]);

    /// <summary>The cost of a <c>$batch</c>: its requests are charged one by one (R6). A body that is no batch costs nothing.</summary>
    public static int OfBatch(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var batch = JsonDocument.Parse(body);
            return batch.RootElement.GetProperty("requests").EnumerateArray().Sum(request =>
                Of(request.GetProperty("method").GetString() ?? "GET", $"/{request.GetProperty("url").GetString()?.TrimStart('/')}"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return 0;
        }
    }

    private static bool IsPermission(string path) =>
        path.EndsWith("/invite", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/createLink", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith("/permissions", StringComparison.OrdinalIgnoreCase) || path.Contains("/permissions/", StringComparison.OrdinalIgnoreCase);
}
