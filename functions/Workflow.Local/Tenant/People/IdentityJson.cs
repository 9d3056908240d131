using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Writes who did something, as Graph's identitySet.</summary>
internal static class IdentityJson
{
    public static void WriteIdentity(this Utf8JsonWriter json, string name, Caller who, TenantSite site)
    {
        json.WriteStartObject(name);
        json.WriteStartObject(who.IsApp ? "application" : "user");
        if (who.IsApp)
        {
            json.WriteString("id", site.Derive("app/" + who.Name));
            json.WriteString("displayName", who.Name);
        }
        else
        {
            var person = site.People.Person(who.Name);
            json.WriteString("email", person?.Mail ?? who.Name);
            json.WriteString("id", PeopleDirectory.IdOf(who.Name));
            json.WriteString("displayName", person?.DisplayName ?? who.Name);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
