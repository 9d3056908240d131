namespace Workflow.Application.Endpoints.Routing;

/// <summary>A route with what the address named.</summary>
/// <param name="Route">The line of the table.</param>
/// <param name="Survey">The text in place of <c>{id}</c>; empty when it names none.</param>
/// <param name="Section">The text in place of <c>{code}</c>; empty when it names none.</param>
internal sealed record RouteMatch(Route Route, string Survey, string Section);

/// <summary>Finds the route of an address.</summary>
internal static class RouteMatcher
{
    private static readonly (Route Route, string[] Parts)[] Table = [.. Routes.All.Select(r => (r, Split(r.Path)))];

    /// <summary>Every route of an address, whatever its method.</summary>
    public static IReadOnlyList<RouteMatch> Find(string path)
    {
        var parts = Split(path);
        return [.. Table.Select(t => Match(t.Route, t.Parts, parts)).OfType<RouteMatch>()];
    }

    private static RouteMatch? Match(Route route, string[] pattern, string[] parts)
    {
        if (pattern.Length != parts.Length)
        {
            return null;
        }

        var (survey, section) = ("", "");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == "{id}")
            {
                survey = parts[i];
            }
            else if (pattern[i] == "{code}")
            {
                section = parts[i];
            }
            else if (pattern[i] != parts[i])
            {
                return null;
            }
        }

        return new RouteMatch(route, survey, section);
    }

    private static string[] Split(string path) => path.Trim('/').Split('/');
}
