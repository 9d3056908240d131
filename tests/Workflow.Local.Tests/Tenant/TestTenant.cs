using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Workflow.Local.Tenant;
using Workflow.Microsoft365.Graph.Tracing;

namespace Workflow.Local.Tests.Tenant;

/// <summary>A tenant in process with a clock that only moves when told, and a client that calls it as an app or a person.</summary>
internal sealed class TestTenant : IDisposable
{
    public const string Coordinator = "jimukyoku@midorino.example";
    public const string Kodomo = "kodomo@midorino.example";
    public const string Kankyo = "kankyo@midorino.example";
    public const string GroupId = "6f1d2c3b-0a9e-4d8c-b7a6-1f2e3d4c5b6a";
    private readonly InProcessTenantHandler handler;

    public TestTenant(Func<TenantOptions, TenantOptions>? change = null)
    {
        var options = new TenantOptions
        {
            Time = Clock, Seed = 7, People = People, RegisterUnknownPeople = false, Trace = TraceFiles.Shared, Outbound = new HttpMessageInvoker(Listener),
        };
        Tenant = new TenantService(change?.Invoke(options) ?? options);
        handler = new InProcessTenantHandler(Tenant, followRedirects: false);
        App = Client(Tenant.Tokens.ForApp());
    }

    public static PeopleSeed People { get; } = new()
    {
        Coordinators = [Coordinator],
        Users = [new(Coordinator, "企画課 事務局"), new(Kodomo, "こども課 担当") { Manager = Coordinator }, new(Kankyo, "環境課 担当")],
        Groups = [new(GroupId, "こども課", [Kodomo])],
    };

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));

    public Listener Listener { get; } = new();

    public TenantService Tenant { get; }

    public HttpClient App { get; }

    public string Drive => $"/v1.0/drives/{Tenant.DefaultDriveId}";

    public string Site => $"/v1.0/sites/{Tenant.SiteId}";

    public HttpClient As(string upn) => Client(Tenant.Tokens.ForUser(upn));

    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers) => await SendAsync(App, method, path, body, headers);

    public static async Task<Answer> SendAsync(HttpClient client, HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is byte[] bytes)
            request.Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        else if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public Task<Answer> GetAsync(string path, params (string, string)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostAsync(string path, object? body, params (string, string)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    public Task<Answer> PatchAsync(string path, object? body, params (string, string)[] headers) => SendAsync(HttpMethod.Patch, path, body, headers);

    public Task<Answer> PutAsync(string path, byte[] body, params (string, string)[] headers) => SendAsync(HttpMethod.Put, path, body, headers);

    public Task<Answer> DeleteAsync(string path, params (string, string)[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    public async Task<Answer> FolderAsync(string name, string parent = "root") =>
        (await PostAsync($"{Drive}/items/{parent}/children", $$"""{"name":"{{name}}","folder":{},"@microsoft.graph.conflictBehavior":"fail"}""")).Expect(201);

    public async Task<Answer> UploadAsync(string path, byte[]? bytes = null) =>
        await PutAsync($"{Drive}/root:/{path}:/content", bytes ?? Samples.Workbook("はじめ"));

    public async Task<byte[]> DownloadAsync(string itemId)
    {
        var redirect = (await GetAsync($"{Drive}/items/{itemId}/content")).Expect(302);
        return (await GetAsync(redirect.Headers["Location"])).Expect(200).Bytes;
    }

    public void Dispose()
    {
        App.Dispose();
        handler.Dispose();
        Tenant.Dispose();
        Listener.Dispose();
    }

    private HttpClient Client(string token)
    {
        var client = new HttpClient(handler, disposeHandler: false) { BaseAddress = new Uri(InProcessTenantHandler.Origin) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }
}

/// <summary>An answer, read whole.</summary>
internal sealed record Answer(int Status, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Bytes);

    public string Id => Json.GetProperty("id").GetString()!;

    public string ETag => Json.GetProperty("@odata.etag").GetString()!;

    public string CTag => Json.GetProperty("cTag").GetString()!;

    public string Code => Json.GetProperty("error").GetProperty("code").GetString()!;

    public IReadOnlyList<JsonElement> Value => [.. Json.GetProperty("value").EnumerateArray()];

    public string? Link(string name) => Json.TryGetProperty("@odata." + name, out var link) ? link.GetString() : null;

    public Answer Expect(int status)
    {
        Assert.True(status == Status, $"{Status} instead of {status}: {Encoding.UTF8.GetString(Bytes)}");
        return this;
    }

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsByteArrayAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
}

/// <summary>A clock that moves when told.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void Advance(double seconds) => Advance(TimeSpan.FromSeconds(seconds));
}

/// <summary>A subscriber: answers the handshake and keeps what it is told.</summary>
internal sealed class Listener : HttpMessageHandler
{
    public bool AnswersHandshake { get; set; } = true;

    public int Failures { get; set; }

    public List<(string Path, JsonElement Body)> Received { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var query = request.RequestUri!.Query;
        if (query.Contains("validationToken=", StringComparison.Ordinal))
        {
            var token = Uri.UnescapeDataString(query[(query.IndexOf("validationToken=", StringComparison.Ordinal) + 16)..]);
            return new(System.Net.HttpStatusCode.OK) { Content = new StringContent(AnswersHandshake ? token : "no", Encoding.UTF8, "text/plain") };
        }

        if (Failures-- > 0)
            return new(System.Net.HttpStatusCode.ServiceUnavailable);

        Received.Add((request.RequestUri.AbsolutePath, JsonSerializer.Deserialize<JsonElement>(await request.Content!.ReadAsByteArrayAsync(cancellationToken))));
        return new(System.Net.HttpStatusCode.Accepted);
    }
}

/// <summary>The calls of all these tests in one file, which the checker of Microsoft's metadata reads at the end.</summary>
internal static class TraceFiles
{
    public static string Folder { get; } = Directory.CreateTempSubdirectory("workflow-tenant-traces-").FullName;

    public static string SharedPath { get; } = Path.Combine(Folder, "tests.jsonl");

    public static GraphTrace Shared { get; } = GraphTrace.ToFile(SharedPath);
}
