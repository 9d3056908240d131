namespace Workflow.Local.Tenant;

/// <summary>All operations, found by method and segments.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<(int Count, string First), List<Route>> routes = [];

    public RouteTable(IEnumerable<Route> all)
    {
        foreach (var route in all)
        {
            var key = (route.Segments.Length, route.Segments[0]);
            if (!routes.TryGetValue(key, out var list))
                routes[key] = list = [];

            list.Add(route);
        }
    }

    /// <summary>The route of a call; null when there is none. <paramref name="otherMethods"/>: the address exists, with other methods.</summary>
    public Route? Find(string method, IReadOnlyList<string> segments, out bool otherMethods)
    {
        otherMethods = false;
        if (segments.Count == 0 || !routes.TryGetValue((segments.Count, segments[0]), out var candidates))
            return null;

        foreach (var route in candidates)
        {
            if (!Fits(route.Segments, segments))
                continue;

            if (route.Method == method)
                return route;

            otherMethods = true;
        }

        return null;
    }

    private static bool Fits(string[] template, IReadOnlyList<string> segments)
    {
        for (var i = 1; i < template.Length; i++)
        {
            if (template[i][0] != '{' && template[i] != segments[i])
                return false;
        }

        return true;
    }
}
