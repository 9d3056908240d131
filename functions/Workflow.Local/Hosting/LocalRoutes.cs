using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Workflow.Local.Hosting;

/// <summary>The choice of who to be: what takes the place of signing in on one machine.</summary>
internal sealed class LocalRoutes(LocalPeople people, LocalIdentity identity)
{
    private const int LongestBody = 4_096;

    /// <summary><c>GET /local/people</c>, <c>GET /local/identity</c>, <c>POST /local/identity {name}</c>, <c>DELETE /local/identity</c>.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var all = await people.AllAsync(context.RequestAborted);
        switch ($"{context.Request.Method} {context.Request.Path}")
        {
            case "GET /local/people":
                await WriteAsync(context, new LocalPeopleList(all), LocalJson.Default.LocalPeopleList);
                break;
            case "GET /local/identity":
                await WriteAsync(context, Chosen(people.Find(identity.Of(context.Request).Name), null), LocalJson.Default.LocalChoice);
                break;
            case "POST /local/identity":
                await ChooseAsync(context);
                break;
            case "DELETE /local/identity":
                LocalIdentity.SignOut(context.Response);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private async Task ChooseAsync(HttpContext context)
    {
        var wish = await ReadAsync(context);
        if (wish?.Name is not { } name || people.Find(name) is not { } person)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        await WriteAsync(context, Chosen(person, identity.SignIn(context.Response, person.Name)), LocalJson.Default.LocalChoice);
    }

    /// <summary>JSON only: a form of another page cannot send it unasked.</summary>
    private static async Task<LocalWish?> ReadAsync(HttpContext context)
    {
        var body = new byte[LongestBody];
        var read = context.Request.HasJsonContentType() ? await context.Request.Body.ReadAtLeastAsync(body, LongestBody, throwOnEndOfStream: false, context.RequestAborted) : 0;
        if (read is 0 or LongestBody)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(body.AsSpan(0, read), LocalJson.Default.LocalWish);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static LocalChoice Chosen(LocalPerson? person, string? token) => new(person?.Name, person?.DisplayName, person?.Coordinator ?? false, token);

    private static async Task WriteAsync<T>(HttpContext context, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted);
    }
}

/// <summary>Everybody one can choose to be.</summary>
internal sealed record LocalPeopleList(IReadOnlyList<LocalPerson> People);

/// <summary>Who to be.</summary>
internal sealed record LocalWish(string? Name);

/// <summary>Who somebody is: a name of null = nobody chosen yet. The token serves programs that send <c>Authorization: Bearer</c>; pages have the cookie.</summary>
internal sealed record LocalChoice(string? Name, string? DisplayName, bool Coordinator, string? Token);

/// <summary>Source-generated JSON of these routes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LocalPeopleList))]
[JsonSerializable(typeof(LocalWish))]
[JsonSerializable(typeof(LocalChoice))]
internal sealed partial class LocalJson : JsonSerializerContext;
