using Workflow.Local.Tenant;
using Workflow.Testing;

namespace Workflow.Local.Tests.Tenant;

/// <summary>The tenant over real sockets, with clients of others.</summary>
public sealed class HttpTests
{
    [Fact]
    public async Task Names_WithEveryPrintableCharacterSharePointTakes_ComeThroughTheUrl()
    {
        await using var host = await HttpHost.StartAsync();
        using var client = host.Client();
        const string name = "K01_子ども・若者課 #1 100% 'a' & b+c=d;e,f@g!(h)[i]{j}^~`.txt";
        var drive = $"/v1.0/drives/{host.Tenant.DefaultDriveId}";
        var made = (await TestTenant.SendAsync(client, HttpMethod.Put, $"{drive}/root:/{Uri.EscapeDataString(name)}:/content", "文"u8.ToArray())).Expect(201);
        Assert.Equal(name, made.Json.GetProperty("name").GetString());
        Assert.Equal("文"u8.ToArray(), (await TestTenant.SendAsync(client, HttpMethod.Get, $"{drive}/items/{made.Id}/content")).Expect(200).Bytes);
        Assert.Equal("application/json", made.Headers["Content-Type"].Split(';')[0]);
        Assert.True(made.Headers.ContainsKey("request-id"));
    }

    [Fact]
    public async Task BrokenConnection_IsSeenByTheClient_AndTheWriteStands()
    {
        await using var host = await HttpHost.StartAsync(o => o with { Trace = null, Faults = new FaultPlan(1, [new(FaultKind.AnswerLost, 1) { AtMost = 1 }]) });
        using var client = host.Client();
        var drive = $"/v1.0/drives/{host.Tenant.DefaultDriveId}";
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => TestTenant.SendAsync(client, HttpMethod.Put, $"{drive}/root:/a.txt:/content", new byte[] { 1 }));
        (await TestTenant.SendAsync(client, HttpMethod.Get, $"{drive}/root:/a.txt")).Expect(200);
    }

    [Fact]
    public async Task SaveInTheFolder_RaisesANotificationOverHttp()
    {
        var folder = Directory.CreateTempSubdirectory("workflow-tenant-").FullName;
        await using var host = await HttpHost.StartAsync(o => o with { Folder = folder, QuietPeriod = TimeSpan.FromMilliseconds(100), ScanInterval = TimeSpan.FromMilliseconds(200) });
        using var client = host.Client();
        var ends = DateTimeOffset.UtcNow.AddDays(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        (await TestTenant.SendAsync(client, HttpMethod.Post, "/v1.0/subscriptions", $$"""{"changeType":"updated","notificationUrl":"{{host.Origin}}/hook","resource":"/drives/{{host.Tenant.DefaultDriveId}}/root","expirationDateTime":"{{ends}}","clientState":"himitsu"}""")).Expect(201);
        await File.WriteAllBytesAsync(Path.Combine(folder, "library", "進捗調査", "置いた.xlsx"), Samples.Workbook("置いた"));
        Assert.Contains("himitsu", await host.Notified.Task.WaitAsync(TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        (await TestTenant.SendAsync(client, HttpMethod.Get, $"/v1.0/drives/{host.Tenant.DefaultDriveId}/root:/置いた.xlsx")).Expect(200);
    }

    [InstalledFact(InstalledPrograms.Node)]
    public async Task OfficialJavaScriptSdk_DoesItsWork()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Workflow.Local.Tests", "Tenant", "js");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await Programs.RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder);

        await using var host = await HttpHost.StartAsync();
        var printed = await Programs.RunAsync(
            "node", ["year.mjs", host.Origin, host.Tenant.Tokens.ForApp(), host.Tenant.SiteId, host.Tenant.DefaultDriveId, TestTenant.Coordinator], folder);
        Assert.Equal(["upload ok", "large upload ok", "delta ok", "list items ok", "subscriptions ok", "batch ok", "sendMail ok"], printed.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("SDKからの督促", Assert.Single(host.Tenant.View.Mails).Subject);
    }
}
