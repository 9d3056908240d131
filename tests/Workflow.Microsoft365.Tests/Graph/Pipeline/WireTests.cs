using System.Net;
using System.Text;
using Workflow.Microsoft365.Graph;
using Workflow.Microsoft365.Graph.Drives;
using Workflow.Microsoft365.Graph.Tracing;

namespace Workflow.Microsoft365.Tests.Graph.Pipeline;

public sealed class WireTests
{
    private const string Item = """{"id":"01A","name":"01_企画課.xlsx"}""";
    private static readonly ItemAddress File = ItemAddress.ByPath("b!d", "調査票/A1/企画課.xlsx");

    [Fact]
    public async Task R7_Request_NamesTheProductAndItself()
    {
        using var bench = new GraphBench(new GraphOptions { Company = "Midorino" });
        bench.Service.Then(HttpStatusCode.OK, Item);
        await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));

        var headers = bench.Service.Requests[0].Headers;
        Assert.Matches(@"^NONISV\|Midorino\|Workflow/\d+\.\d+$", headers["User-Agent"]);
        Assert.True(Guid.TryParse(headers["client-request-id"], out _));
        Assert.Equal($"Bearer {GraphBench.Secret}", headers["Authorization"]);
    }

    [Fact]
    public async Task R36_Download_FollowsTheRedirectionWithoutToken_AndNeitherLogNorTraceHoldItsKey()
    {
        using var stream = new MemoryStream();
        using var trace = new GraphTrace(stream);
        using var bench = new GraphBench(trace: trace);
        bench.Service
            .Then(HttpStatusCode.Found, null, ("Location", "https://midorino.sharepoint.com/_layouts/15/download.aspx?UniqueId=1&tempauth=v1.key"))
            .Then(_ => new HttpResponseMessage { Content = new ByteArrayContent([1, 2, 3]) });

        var bytes = await bench.RunAsync((calls, ct) => calls.Drives.DownloadAsync(File, 1_000, ct));

        Assert.Equal([1, 2, 3], bytes.Value.ToArray());
        Assert.False(bench.Service.Requests[1].Headers.ContainsKey("Authorization"));
        Assert.DoesNotContain("v1.key", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Log.Lines, line => line.Contains("v1.key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R36_Redirection_ToPlainHttpElsewhere_IsNotFollowed()
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.Found, null, ("Location", "http://elsewhere.example/file"));

        var bytes = await bench.RunAsync((calls, ct) => calls.Drives.DownloadAsync(File, 1_000, ct));

        Assert.False(bytes.Succeeded);
        Assert.Single(bench.Service.Requests);
    }

    [Fact]
    public async Task Log_HoldsNeitherTokensNorNamesNorBodies()
    {
        using var bench = new GraphBench();
        bench.Service.Then(HttpStatusCode.BadGateway, """{"error":{"code":"x","message":"企画課の佐藤"}}""");
        await bench.RunAsync((calls, ct) => calls.Drives.GetAsync(File, ct));
        await bench.RunAsync((calls, ct) => calls.Drives.CreateFolderAsync(ItemAddress.Root("b!d"), "企画課", ct));

        Assert.NotEmpty(bench.Log.Lines);
        var log = string.Join('\n', bench.Log.Lines);
        foreach (var secret in new[] { GraphBench.Secret, "企画課", "佐藤", "b!d", "graph.microsoft.com" })
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    [Fact]
    public void Trace_Line_HasExactlyTheContractsFields()
    {
        using var stream = new MemoryStream();
        using (var trace = new GraphTrace(stream))
        {
            trace.Write(new GraphCallRecord(DateTimeOffset.UnixEpoch, "POST", "https://graph.microsoft.com/v1.0/x", 201, 2)
            {
                RequestHeaders = [KeyValuePair.Create("Authorization", "Bearer secret"), KeyValuePair.Create("Content-Type", "application/json")],
                RequestJson = Encoding.UTF8.GetBytes("""{"name":"企画課"}"""),
                ResponseJson = Encoding.UTF8.GetBytes("{\"uploadUrl\":\"https://m/x?tempauth=key"),
            });
        }

        var line = Encoding.UTF8.GetString(stream.ToArray());
        using var json = System.Text.Json.JsonDocument.Parse(line);
        Assert.Equal(
            ["t", "method", "url", "requestHeaders", "requestBody", "status", "responseHeaders", "responseBody", "resourceUnits"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        Assert.Contains("企画課", line, StringComparison.Ordinal);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.RootElement.GetProperty("responseBody").ValueKind); // torn JSON spoils no trace
    }

    [Theory]
    [InlineData("global", "https://graph.microsoft.com/v1.0/", "https://graph.microsoft.com/.default")]
    [InlineData("us-government", "https://graph.microsoft.us/v1.0/", "https://graph.microsoft.us/.default")]
    [InlineData("us-defense", "https://dod-graph.microsoft.us/v1.0/", "https://dod-graph.microsoft.us/.default")]
    [InlineData("china", "https://microsoftgraph.chinacloudapi.cn/v1.0/", "https://microsoftgraph.chinacloudapi.cn/.default")]
    public void Cloud_SetsAddressAndScope(string name, string root, string scope)
    {
        var options = new GraphOptions { Cloud = GraphCloud.Find(name)! };
        Assert.Equal((root, scope), (options.Root.AbsoluteUri, options.Scope));
    }

    [Fact]
    public void Options_WrongInSeveralWays_AreReportedTogether()
    {
        var faults = new GraphOptions { BaseAddress = new Uri("http://elsewhere.example"), Company = "みどり野市", UnitsPerMinute = 0, Share = 3 }.Faults();

        Assert.Equal(4, faults.Count);
        Assert.Empty(new GraphOptions { BaseAddress = new Uri("http://127.0.0.1:7071") }.Faults());
    }
}
