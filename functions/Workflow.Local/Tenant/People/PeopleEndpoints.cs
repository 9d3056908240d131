using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>People and groups of the directory.</summary>
internal static class PeopleEndpoints
{
    public static IEnumerable<Route> Routes =>
    [
        new("GET", "users", Cost.None, Users),
        new("GET", "users/{user}", Cost.None, GetUser) { ForPeople = true },
        new("GET", "users/{user}/manager", Cost.None, Manager),
        new("GET", "groups/{group}", Cost.None, GetGroup),
        new("GET", "groups/{group}/members", Cost.None, call => ListMembers(call, nested: false)),
        new("GET", "groups/{group}/members/microsoft.graph.user", Cost.None, call => ListMembers(call, nested: false, peopleOnly: true)),
        new("GET", "groups/{group}/transitiveMembers", Cost.None, call => ListMembers(call, nested: true)),
        new("GET", "groups/{group}/transitiveMembers/microsoft.graph.user", Cost.None, call => ListMembers(call, nested: true, peopleOnly: true)),
    ];

    private static TenantResponse Users(TenantCall call)
    {
        var people = call.Site.People.People.OrderBy(p => p.UserPrincipalName, StringComparer.OrdinalIgnoreCase).AsEnumerable();
        if (call.Query["$filter"] is { } text)
        {
            if (FilterParser.Parse(text) is not { } filter)
                return call.Error(400, "Request_UnsupportedQuery", "The $filter cannot be read.");

            people = people.Where(p => filter.Matches(new PersonSource(p)));
        }

        return call.Page("users", people, (json, person) => WriteUser(json, call, person, typed: false));
    }

    private static TenantResponse GetUser(TenantCall call) =>
        call.Site.People.Person(call.Segment(1)) is { } person
            ? call.Json(200, "users/$entity", json => WriteUser(json, call, person, typed: false))
            : Missing(call, call.Segment(1));

    private static TenantResponse Manager(TenantCall call) =>
        call.Site.People.Person(call.Segment(1)) is { Manager: { } upn } && call.Site.People.Person(upn) is { } manager
            ? call.Json(200, "directoryObjects/$entity", json => WriteUser(json, call, manager, typed: true))
            : Missing(call, "manager");

    private static TenantResponse GetGroup(TenantCall call) =>
        call.Site.People.Group(call.Segment(1)) is { } group
            ? call.Json(200, "groups/$entity", json => WriteGroup(json, call, group, typed: false))
            : Missing(call, call.Segment(1));

    private static TenantResponse ListMembers(TenantCall call, bool nested, bool peopleOnly = false)
    {
        if (call.Site.People.Group(call.Segment(1)) is not { } group)
            return Missing(call, call.Segment(1));

        var members = nested ? call.Site.People.MembersOf(group) : call.Site.People.DirectMembersOf(group);
        return call.Page(peopleOnly ? "users" : "directoryObjects", members.Where(m => !peopleOnly || m is PersonSeed), (json, member) =>
        {
            if (member is PersonSeed person)
                WriteUser(json, call, person, typed: !peopleOnly);
            else
                WriteGroup(json, call, (GroupSeed)member, typed: true);
        });
    }

    private static TenantResponse Missing(TenantCall call, string what) =>
        call.Error(404, "Request_ResourceNotFound", $"Resource '{what}' does not exist or one of its queried reference-property objects are not present.");

    private static void WriteUser(Utf8JsonWriter json, TenantCall call, PersonSeed person, bool typed)
    {
        var selection = call.Selection;
        if (typed)
            json.WriteString("@odata.type", "#microsoft.graph.user");

        json.WriteString("id", PeopleDirectory.IdOf(person.UserPrincipalName));
        if (selection.Has("displayName"))
            json.WriteString("displayName", person.DisplayName);
        if (selection.Has("mail"))
            json.WriteString("mail", person.Mail ?? person.UserPrincipalName);
        if (selection.Has("userPrincipalName"))
            json.WriteString("userPrincipalName", person.UserPrincipalName);
        if (!selection.IsAll && selection.Has("department"))
            json.WriteString("department", person.Department);
        if (!selection.IsAll && selection.Has("accountEnabled"))
            json.WriteBoolean("accountEnabled", value: true);
    }

    private static void WriteGroup(Utf8JsonWriter json, TenantCall call, GroupSeed group, bool typed)
    {
        if (typed)
            json.WriteString("@odata.type", "#microsoft.graph.group");

        json.WriteString("id", group.Id);
        if (call.Selection.Has("displayName"))
            json.WriteString("displayName", group.DisplayName);
    }

    private sealed record PersonSource(PersonSeed Person) : IFilterSource
    {
        public object? Value(string path) => path switch
        {
            "userPrincipalName" => Person.UserPrincipalName,
            "displayName" => Person.DisplayName,
            "mail" => Person.Mail ?? Person.UserPrincipalName,
            "department" => Person.Department,
            "accountEnabled" => true,
            _ => null,
        };

        public IEnumerable<IFilterSource> Members(string path) => [];
    }
}
