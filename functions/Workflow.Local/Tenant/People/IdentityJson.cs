using System.Text.Json;

namespace Workflow.Local.Tenant;

/// <summary>Writes who did something, as Graph's identitySet.</summary>
internal static class IdentityJson
{
    /// <summary>When and by whom a thing was made and changed last: what every item of the service tells.</summary>
    public static void WriteAudit(this Utf8JsonWriter json, Selection selection, TenantSite site, (DateTimeOffset At, Caller By) created, (DateTimeOffset At, Caller By) modified)
    {
        if (selection.Has("createdDateTime"))
            json.WriteTime("createdDateTime", created.At);
        if (selection.Has("lastModifiedDateTime"))
            json.WriteTime("lastModifiedDateTime", modified.At);
        if (selection.Has("createdBy"))
            json.WriteIdentity("createdBy", created.By, site);
        if (selection.Has("lastModifiedBy"))
            json.WriteIdentity("lastModifiedBy", modified.By, site);
    }

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
