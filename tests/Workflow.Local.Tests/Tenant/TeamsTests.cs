using Workflow.Local.Tenant;

namespace Workflow.Local.Tests.Tenant;

public sealed class TeamsTests : IDisposable
{
    private const string Card = """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"集約が終わりました"}]} }]}""";
    private readonly TestTenant t = new();

    public void Dispose() => t.Dispose();

    private string Hook => t.Tenant.WebhookUrl(InProcessTenantHandler.Origin, "jimukyoku");

    [Fact]
    public async Task Webhook_R42_TakesAdaptiveCardsOnlyAndNeedsItsWholeAddress()
    {
        (await t.PostAsync(Hook, Card)).Expect(202);
        Assert.Contains("集約が終わりました", Assert.Single(t.Tenant.View.Cards).Json, StringComparison.Ordinal);
        (await t.PostAsync(Hook, """{"@type":"MessageCard","text":"古い"}""")).Expect(400);
        (await t.PostAsync(Hook[..^2], Card)).Expect(401);
    }

    [Fact]
    public async Task Webhook_R42_28KbAndFourASecond()
    {
        (await t.PostAsync(Hook, Card.Replace("集約が終わりました", new string('あ', 10_000), StringComparison.Ordinal))).Expect(413);
        for (var i = 0; i < 4; i++)
            (await t.PostAsync(Hook, Card)).Expect(202);

        (await t.PostAsync(Hook, Card)).Expect(429);
        t.Clock.Advance(1);
        (await t.PostAsync(Hook, Card)).Expect(202);
    }

    [Fact]
    public async Task Activity_R40_LimitsOfTextAndRate()
    {
        var path = $"/v1.0/users/{TestTenant.Kodomo}/teamwork/sendActivityNotification";
        static string Notice(string url) => $$"""{"topic":{"source":"text","value":"進捗調査","webUrl":"{{url}}"},"activityType":"reminder","previewText":{"content":"提出期限まで3日です"},"templateParameters":[{"name":"section","value":"こども課"}]}""";
        (await t.PostAsync(path, Notice("https://teams.microsoft.com/l/entity/" + new string('a', 1_000)))).Expect(400);
        for (var i = 0; i < 10; i++)
        {
            (await t.PostAsync(path, Notice("https://teams.microsoft.com/l/entity/1"))).Expect(204);
            t.Clock.Advance(1);
        }

        (await t.PostAsync(path, Notice("https://teams.microsoft.com/l/entity/1"))).Expect(429);
        Assert.Equal(10, t.Tenant.View.Activities.Count);
    }

    [Fact]
    public async Task Group_MembersAndManager()
    {
        Assert.Equal([TestTenant.Kodomo], (await t.GetAsync($"/v1.0/groups/{TestTenant.GroupId}/transitiveMembers/microsoft.graph.user?$select=id,userPrincipalName")).Expect(200).Value.Select(m => m.GetProperty("userPrincipalName").GetString()!));
        Assert.Equal("#microsoft.graph.user", (await t.GetAsync($"/v1.0/groups/{TestTenant.GroupId}/members")).Expect(200).Value.Single().GetProperty("@odata.type").GetString());
        Assert.Equal("企画課 事務局", (await t.GetAsync($"/v1.0/users/{TestTenant.Kodomo}/manager?$select=id,displayName")).Expect(200).Json.GetProperty("displayName").GetString());
        (await t.GetAsync("/v1.0/groups/00000000-0000-4000-8000-000000000000/members")).Expect(404);
    }
}
