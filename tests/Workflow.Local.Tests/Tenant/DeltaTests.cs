using System.Text.Json;

namespace Workflow.Local.Tests.Tenant;

public sealed class DeltaTests : IDisposable
{
    private readonly TestTenant t = new();

    public void Dispose() => t.Dispose();

    [Fact]
    public async Task Delta_R30_FirstEverythingThenOnlyChangesWithTheirParents()
    {
        var folder = await t.FolderAsync("K01");
        (await t.UploadAsync("K01/a.xlsx")).Expect(201);
        (await t.UploadAsync("b.xlsx")).Expect(201);
        t.Clock.Advance(10);
        var (all, link) = await ReadAsync($"{t.Drive}/root/delta?$top=2");
        Assert.Equal(["K01", "a.xlsx", "b.xlsx", "root"], Names(all).Distinct().Order(StringComparer.Ordinal));

        var (none, next) = await ReadAsync(link);
        Assert.Empty(none);
        (await t.UploadAsync("K01/a.xlsx", Samples.Workbook("次"))).Expect(200);
        var (changed, _) = await ReadAsync(next);
        Assert.Equal(["root", "K01", "a.xlsx"], Names(changed));
        Assert.Equal(folder.Id, changed[1].GetProperty("id").GetString());
        var alone = (await t.GetAsync(next, ("Prefer", "deltaExcludeParent"))).Expect(200);
        Assert.Equal(["a.xlsx"], Names(alone.Value));
    }

    [Fact]
    public async Task Delta_DeletedItem_IsToldOnceToThoseWhoKnewIt()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        var (_, link) = await ReadAsync($"{t.Drive}/root/delta");
        (await t.DeleteAsync($"{t.Drive}/items/{file.Id}")).Expect(204);
        var (changed, _) = await ReadAsync(link);
        Assert.Equal("deleted", changed.Single(c => c.GetProperty("id").GetString() == file.Id).GetProperty("deleted").GetProperty("state").GetString());
        Assert.DoesNotContain(file.Id, (await ReadAsync($"{t.Drive}/root/delta")).Items.Select(i => i.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Delta_R30_LatestAndTimestampStartFromThere()
    {
        (await t.UploadAsync("a.xlsx")).Expect(201);
        t.Clock.Advance(100);
        var (none, _) = await ReadAsync($"{t.Drive}/root/delta?token=latest");
        Assert.Empty(none);
        var moment = t.Clock.GetUtcNow();
        t.Clock.Advance(100);
        (await t.UploadAsync("b.xlsx")).Expect(201);
        var (since, _) = await ReadAsync($"{t.Drive}/root/delta(token='{moment:yyyy-MM-ddTHH:mm:ssZ}')");
        Assert.Contains("b.xlsx", Names(since));
        Assert.DoesNotContain("a.xlsx", Names(since));
    }

    [Fact]
    public async Task Delta_R30_OldOrForeignToken_410WithLocationToStartOver()
    {
        var (_, link) = await ReadAsync($"{t.Drive}/root/delta");
        t.Clock.Advance(TimeSpan.FromDays(120));
        var gone = (await t.GetAsync(link)).Expect(410);
        Assert.Equal("resyncChangesApplyDifferences", gone.Json.GetProperty("error").GetProperty("innerError").GetProperty("code").GetString());
        Assert.NotEmpty((await ReadAsync(gone.Headers["Location"])).Items);
        (await t.GetAsync($"{t.Drive}/root/delta?token=bm9uc2Vuc2U")).Expect(410);
    }

    [Fact]
    public async Task Delta_R31_SharingChangesOnlyWithTheHeaders()
    {
        var folder = await t.FolderAsync("K01");
        var (_, link) = await ReadAsync($"{t.Drive}/root/delta");
        (await t.PostAsync($"{t.Drive}/items/{folder.Id}/invite", $$"""{"recipients":[{"email":"{{TestTenant.Kodomo}}"}],"roles":["write"],"requireSignIn":true,"sendInvitation":false}""")).Expect(200);
        Assert.Empty((await ReadAsync(link)).Items);
        var told = await t.GetAsync(link, ("Prefer", "deltashowsharingchanges, hierarchicalsharing"));
        Assert.Contains("K01", Names(told.Expect(200).Value));
    }

    private async Task<(List<JsonElement> Items, string Link)> ReadAsync(string link)
    {
        var items = new List<JsonElement>();
        while (true)
        {
            var page = (await t.GetAsync(link)).Expect(200);
            items.AddRange(page.Value);
            if (page.Link("deltaLink") is { } end)
                return (items, end);

            link = page.Link("nextLink")!;
        }
    }

    private static IEnumerable<string> Names(IEnumerable<JsonElement> items) => items.Select(i => i.GetProperty("name").GetString()!);
}
