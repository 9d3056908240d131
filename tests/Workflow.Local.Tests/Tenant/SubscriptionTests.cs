using System.Text.Json;

namespace Workflow.Local.Tests.Tenant;

public sealed class SubscriptionTests : IDisposable
{
    private const string Hook = "https://workflow.midorino.example/api/graph/notifications";
    private readonly TestTenant t = new();

    public void Dispose() => t.Dispose();

    [Fact]
    public async Task Change_OnceForSeveral_WithClientState()
    {
        (await t.PostAsync("/v1.0/subscriptions", Body())).Expect(201);
        (await t.UploadAsync("a.xlsx")).Expect(201);
        (await t.UploadAsync("b.xlsx")).Expect(201);
        await t.Tenant.PumpAsync(default);
        Assert.Empty(t.Listener.Received);
        t.Clock.Advance(2);
        await t.Tenant.PumpAsync(default);
        var told = Assert.Single(t.Listener.Received).Body.GetProperty("value")[0];
        Assert.Equal("himitsu", told.GetProperty("clientState").GetString());
        Assert.Equal("updated", told.GetProperty("changeType").GetString());
    }

    [Fact]
    public async Task Change_ListenerDown_TriedAgainThenGivenUp()
    {
        (await t.PostAsync("/v1.0/subscriptions", Body())).Expect(201);
        t.Listener.Failures = 2;
        (await t.UploadAsync("a.xlsx")).Expect(201);
        for (var i = 0; i < 5; i++)
        {
            t.Clock.Advance(60);
            await t.Tenant.PumpAsync(default);
        }

        Assert.NotEmpty(t.Listener.Received);
    }

    [Fact]
    public async Task Handshake_R29_Failing_400()
    {
        t.Listener.AnswersHandshake = false;
        (await t.PostAsync("/v1.0/subscriptions", Body())).Expect(400);
        Assert.Empty((await t.GetAsync("/v1.0/subscriptions")).Expect(200).Value);
    }

    [Theory]
    [InlineData("changeType", "created,updated")]
    [InlineData("resource", "drives/{drive}/root:/K01")]
    [InlineData("resource", "drives/nothing/root")]
    [InlineData("notificationUrl", "http://workflow.midorino.example/hook")]
    [InlineData("clientState", "long")]
    [InlineData("expirationDateTime", "2026-05-01T00:00:00Z")]
    [InlineData("expirationDateTime", "2026-01-01T00:00:00Z")]
    public async Task Request_R27_OutsideTheRules_400(string name, string value)
    {
        using var untraced = new TestTenant(o => o with { Trace = null });
        var body = JsonSerializer.Deserialize<Dictionary<string, string>>(Body(untraced))!;
        body[name] = value == "long" ? new string('x', 129) : value.Replace("{drive}", untraced.Tenant.DefaultDriveId, StringComparison.Ordinal);
        (await untraced.PostAsync("/v1.0/subscriptions", body)).Expect(400);
    }

    [Fact]
    public async Task Renewal_R28_MovesTheEnd_ReauthorizeDoesNot_AndLifecycleComesBefore()
    {
        var made = (await t.PostAsync("/v1.0/subscriptions", Body())).Expect(201);
        t.Clock.Advance(TimeSpan.FromHours(60));
        await t.Tenant.PumpAsync(default);
        await t.Tenant.PumpAsync(default);
        Assert.Equal("reauthorizationRequired", Assert.Single(t.Listener.Received).Body.GetProperty("value")[0].GetProperty("lifecycleEvent").GetString());
        (await t.PostAsync($"/v1.0/subscriptions/{made.Id}/reauthorize", null)).Expect(204);
        (await t.PatchAsync($"/v1.0/subscriptions/{made.Id}", """{"expirationDateTime":"2026-04-20T00:00:00Z"}""")).Expect(200);
        t.Clock.Advance(TimeSpan.FromDays(5));
        (await t.GetAsync($"/v1.0/subscriptions/{made.Id}")).Expect(200);
        (await t.DeleteAsync($"/v1.0/subscriptions/{made.Id}")).Expect(204);
        (await t.GetAsync($"/v1.0/subscriptions/{made.Id}")).Expect(404);
    }

    private string Body(TestTenant? tenant = null) => $$"""
        {"changeType":"updated","notificationUrl":"{{Hook}}","lifecycleNotificationUrl":"{{Hook}}","resource":"drives/{{(tenant ?? t).Tenant.DefaultDriveId}}/root","expirationDateTime":"2026-04-04T00:00:00Z","clientState":"himitsu"}
        """;
}
