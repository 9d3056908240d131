using System.Text.Json.Nodes;
using Workflow.Application.Endpoints.OpenApi;
using Workflow.Application.Endpoints.Routing;

namespace Workflow.Application.Tests.Endpoints;

public sealed class OpenApiDocumentTests
{
    [Fact]
    public void Document_AgainstTheCommittedFile_IsTheSame()
    {
        var path = Path.Combine(Repository(), "docs", "openapi.json");

        // Set WORKFLOW_UPDATE_OPENAPI to write the file anew after a change of the API.
        if (Environment.GetEnvironmentVariable("WORKFLOW_UPDATE_OPENAPI") is not null)
        {
            File.WriteAllText(path, OpenApiDocument.Text);
        }

        Assert.Equal(File.ReadAllText(path), OpenApiDocument.Text);
    }

    [Fact]
    public void Document_EveryRoute_IsInItOnce()
    {
        var paths = JsonNode.Parse(OpenApiDocument.Text)!["paths"]!.AsObject();
        var operations = paths.SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key} {o.Value!["operationId"]}"));

        Assert.Equal(Routes.All.Select(r => $"{r.Method} {r.Path} {r.Operation}").Order(StringComparer.Ordinal), operations.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Document_EveryReference_LeadsToASchema()
    {
        var document = JsonNode.Parse(OpenApiDocument.Text)!;
        var schemas = document["components"]!["schemas"]!.AsObject().Select(s => s.Key).ToHashSet();
        var named = References(document).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Equal(named.Order(StringComparer.Ordinal), schemas.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key == "$ref" ? [p.Value!.GetValue<string>().Split('/')[^1]] : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };

    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Workflow.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
