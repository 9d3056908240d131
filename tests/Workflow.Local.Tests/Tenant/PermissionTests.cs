using System.Text.Json;
using Workflow.Local.Tenant;

namespace Workflow.Local.Tests.Tenant;

public sealed class PermissionTests : IDisposable
{
    private readonly TestTenant t = new();

    public void Dispose() => t.Dispose();

    [Fact]
    public async Task Section_SeesItsOwnFolderAndNoOther()
    {
        var (mine, other, file) = await TwoSectionsAsync();
        using var kodomo = t.As(TestTenant.Kodomo);
        (await TestTenant.SendAsync(kodomo, HttpMethod.Get, $"{t.Drive}/items/{mine}")).Expect(200);
        (await TestTenant.SendAsync(kodomo, HttpMethod.Put, $"{t.Drive}/items/{file}/content", Samples.Workbook("私"))).Expect(200);
        Assert.Equal("accessDenied", (await TestTenant.SendAsync(kodomo, HttpMethod.Get, $"{t.Drive}/items/{other}")).Expect(403).Code);
        (await TestTenant.SendAsync(kodomo, HttpMethod.Get, $"{t.Drive}/root/children")).Expect(403);
        (await TestTenant.SendAsync(kodomo, HttpMethod.Get, $"{t.Drive}/root/delta")).Expect(403);
        (await TestTenant.SendAsync(kodomo, HttpMethod.Get, $"{t.Site}/lists")).Expect(403);
        (await TestTenant.SendAsync(kodomo, HttpMethod.Get, $"{t.Drive}/items/{mine}/permissions")).Expect(403);
        (await TestTenant.SendAsync(kodomo, HttpMethod.Get, $"/v1.0/users/{TestTenant.Kankyo}/messages")).Expect(403);
        using var coordinator = t.As(TestTenant.Coordinator);
        (await TestTenant.SendAsync(coordinator, HttpMethod.Get, $"{t.Drive}/root/children")).Expect(200);
    }

    [Fact]
    public async Task Batch_CannotBorrowAnotherCallersToken()
    {
        var (_, other, _) = await TwoSectionsAsync();
        using var kodomo = t.As(TestTenant.Kodomo);
        var stolen = t.Tenant.Tokens.ForApp();
        var body = JsonSerializer.Serialize(new
        {
            requests = new[] { new { id = "1", method = "GET", url = $"/drives/{t.Tenant.DefaultDriveId}/items/{other}", headers = new Dictionary<string, string> { ["Authorization"] = $"Bearer {stolen}" } } },
        });
        var answer = (await TestTenant.SendAsync(kodomo, HttpMethod.Post, "/v1.0/$batch", body)).Expect(200);
        Assert.Equal(403, answer.Json.GetProperty("responses")[0].GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Role_LoweredAtTheClose_ExcelIsReadOnly()
    {
        var (mine, _, file) = await TwoSectionsAsync();
        Assert.Equal(ExcelOutcome.Done, t.Tenant.Excel.Save(TestTenant.Kodomo, file, Samples.Workbook("間に合う")));
        var grant = (await t.GetAsync($"{t.Drive}/items/{mine}/permissions")).Expect(200).Value.Single().GetProperty("id").GetString();
        var inherited = (await t.GetAsync($"{t.Drive}/items/{file}/permissions")).Expect(200).Value.Single();
        Assert.Equal(mine, inherited.GetProperty("inheritedFrom").GetProperty("id").GetString());
        (await t.PatchAsync($"{t.Drive}/items/{file}/permissions/{grant}", """{"roles":["read"]}""")).Expect(403);
        (await t.PatchAsync($"{t.Drive}/items/{mine}/permissions/{grant}", """{"roles":["read"]}""")).Expect(200);
        Assert.Equal(ExcelOutcome.ReadOnly, t.Tenant.Excel.Save(TestTenant.Kodomo, file, Samples.Workbook("遅い")));
        (await t.DeleteAsync($"{t.Drive}/items/{mine}/permissions/{grant}")).Expect(204);
        Assert.Null(t.Tenant.Excel.Read(TestTenant.Kodomo, file));
    }

    [Fact]
    public async Task Invite_R26_TwiceIsOnce_AndLimitsHold()
    {
        var folder = await t.FolderAsync("K09");
        var invite = $"{t.Drive}/items/{folder.Id}/invite";
        var body = $$"""{"recipients":[{"objectId":"{{TestTenant.GroupId}}"}],"roles":["write"],"requireSignIn":true,"sendInvitation":false}""";
        (await t.PostAsync(invite, body)).Expect(200);
        (await t.PostAsync(invite, body)).Expect(200);
        Assert.Equal("こども課", (await t.GetAsync($"{t.Drive}/items/{folder.Id}/permissions")).Value.Single().GetProperty("grantedToV2").GetProperty("group").GetProperty("displayName").GetString());
        Assert.Equal(folder.ETag, (await t.GetAsync($"{t.Drive}/items/{folder.Id}")).ETag);
        (await t.PostAsync(invite, """{"recipients":[{"email":"nobody@midorino.example"}],"roles":["write"]}""")).Expect(400);
        (await t.PostAsync(invite, body.Replace("write", "owner", StringComparison.Ordinal))).Expect(400);
        (await t.PostAsync(invite, body.Replace("\"roles\"", $"\"message\":\"{new string('あ', 2_001)}\",\"roles\"", StringComparison.Ordinal))).Expect(400);
    }

    [Fact]
    public async Task Invite_UnknownPerson_IsRegisteredWhereTheTenantMay()
    {
        using var open = new TestTenant(o => o with { RegisterUnknownPeople = true });
        var folder = await open.FolderAsync("K09");
        (await open.PostAsync($"{open.Drive}/items/{folder.Id}/invite", """{"recipients":[{"email":"shin@midorino.example"}],"roles":["write"]}""")).Expect(200);
        using var shin = open.As("shin@midorino.example");
        (await TestTenant.SendAsync(shin, HttpMethod.Get, $"{open.Drive}/items/{folder.Id}/children")).Expect(200);
    }

    private async Task<(string Mine, string Other, string File)> TwoSectionsAsync()
    {
        var mine = (await t.FolderAsync("K01")).Id;
        var other = (await t.FolderAsync("K02")).Id;
        foreach (var (folder, person) in new[] { (mine, TestTenant.Kodomo), (other, TestTenant.Kankyo) })
            (await t.PostAsync($"{t.Drive}/items/{folder}/invite", $$"""{"recipients":[{"email":"{{person}}"}],"roles":["write"],"requireSignIn":true,"sendInvitation":false}""")).Expect(200);

        return (mine, other, (await t.UploadAsync("K01/a.xlsx")).Expect(201).Id);
    }
}
