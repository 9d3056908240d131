using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workflow.Application.Endpoints.Routing;
using Workflow.Application.Endpoints.Shapes;

namespace Workflow.Application.Endpoints.OpenApi;

/// <summary>The OpenAPI 3.1 document, made of the route table and the shapes. docs/openapi.json holds the same text; a test compares them.</summary>
public static class OpenApiDocument
{
    private const string ProblemMedia = "application/problem+json";
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Lazy<string> Document = new(Build);

    /// <summary>The document as JSON, ending in a line break.</summary>
    public static string Text => Document.Value;

    private static string Build()
    {
        var schemas = new SchemaBook();
        var paths = new JsonObject();
        foreach (var group in Routes.All.GroupBy(r => r.Path))
        {
            var operations = new JsonObject();
            foreach (var route in group)
            {
                operations[route.Method.ToLowerInvariant()] = Operation(route, schemas);
            }

            paths[group.Key] = operations;
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Workflow", ["version"] = "1", ["description"] = "The yearly progress survey of a municipality." },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    ["entra"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" },
                },
                ["schemas"] = schemas.Components,
            },
        };
        return document.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Operation(Route route, SchemaBook schemas)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Operation,
            ["summary"] = route.Summary,
            ["x-who"] = Names(route.Who),
            ["parameters"] = new JsonArray([.. Parameters(route)]),
        };
        if (route.Body != BodyKind.None && (route.BodyShape is not null || route.Body == BodyKind.Workbook))
        {
            operation["requestBody"] = new JsonObject { ["required"] = !route.BodyOptional, ["content"] = Content(route, schemas) };
        }

        var responses = new JsonObject();
        foreach (var answer in route.Answers)
        {
            responses[$"{answer.Status}"] = Response(answer, schemas);
        }

        if (route.Who != Audience.Anyone)
        {
            responses["default"] = Media("A problem; see its code.", ProblemMedia, schemas.Of(typeof(Problem)));
            operation["security"] = route.Who == Audience.Graph ? new JsonArray() : new JsonArray(new JsonObject { ["entra"] = new JsonArray() });
        }

        operation["responses"] = responses;
        return operation;
    }

    private static JsonObject Content(Route route, SchemaBook schemas) => route.Body == BodyKind.Workbook
        ? Of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Binary())
        : Of("application/json", schemas.Of(route.BodyShape!));

    private static JsonObject Response(RouteAnswer answer, SchemaBook schemas) => answer switch
    {
        { Shape: { } shape } => Media("Done.", answer.MediaType, schemas.Of(shape)),
        { MediaType: "application/octet-stream" } => Media("A file.", answer.MediaType, Binary()),
        { MediaType: "text/plain" } => Media("Text.", answer.MediaType, new JsonObject { ["type"] = "string" }),
        _ => new JsonObject { ["description"] = "Done." },
    };

    private static IEnumerable<JsonNode> Parameters(Route route)
    {
        if (route.NamesSurvey)
        {
            yield return Parameter("id", "path", "調査ID.", required: true);
        }

        if (route.NamesSection)
        {
            yield return Parameter("code", "path", "担当課コード.", required: true);
        }

        foreach (var query in route.Query)
        {
            var parameter = Parameter(query.Name, "query", query.Meaning, required: false);
            if (query.Choices.Count > 0)
            {
                parameter["schema"]!["enum"] = new JsonArray([.. query.Choices.Select(c => JsonValue.Create(c))]);
            }

            yield return parameter;
        }
    }

    private static JsonObject Parameter(string name, string place, string meaning, bool required) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = required,
        ["description"] = meaning,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonArray Names(Audience who) =>
        new([.. Enum.GetValues<Audience>().Where(a => int.PopCount((int)a) == 1 && who.HasFlag(a)).Select(a => JsonValue.Create($"{a}"))]);

    private static JsonObject Media(string description, string media, JsonNode schema) => new() { ["description"] = description, ["content"] = Of(media, schema) };

    private static JsonObject Of(string media, JsonNode schema) => new() { [media] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Binary() => new() { ["type"] = "string", ["format"] = "binary" };
}
