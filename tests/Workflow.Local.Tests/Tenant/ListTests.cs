using System.Globalization;

namespace Workflow.Local.Tests.Tenant;

public sealed class ListTests : IDisposable
{
    private readonly TestTenant t = new();

    public void Dispose() => t.Dispose();

    [Fact]
    public async Task Ledger_CreatedFilteredAndChangedConditionally()
    {
        var list = await LedgerAsync();
        var item = (await t.PostAsync($"{t.Site}/lists/{list}/items", Fields("s1/K01", "Issued"))).Expect(201);
        (await t.PostAsync($"{t.Site}/lists/{list}/items", Fields("s1/K02", "Issued"))).Expect(201);
        var found = (await t.GetAsync($"{t.Site}/lists/{list}/items?$expand=fields($select=Key,State)&$filter=fields/Key eq 's1/K01'")).Expect(200).Value.Single();
        Assert.Equal("Issued", found.GetProperty("fields").GetProperty("State").GetString());

        var changed = (await t.PatchAsync($"{t.Site}/lists/{list}/items/{item.Id}/fields", """{"State":"Submitted"}""", ("If-Match", item.ETag))).Expect(200);
        (await t.PatchAsync($"{t.Site}/lists/{list}/items/{item.Id}/fields", """{"State":"Returned"}""", ("If-Match", item.ETag))).Expect(412);
        Assert.NotEqual(item.ETag, changed.ETag);
        (await t.DeleteAsync($"{t.Site}/lists/{list}/items/{item.Id}", ("If-Match", changed.ETag))).Expect(204);
        (await t.GetAsync($"{t.Site}/lists/{list}/items/{item.Id}")).Expect(404);
    }

    [Fact]
    public async Task Key_Unique_SecondItem409_AlsoAfterChange()
    {
        var list = await LedgerAsync();
        var first = (await t.PostAsync($"{t.Site}/lists/{list}/items", Fields("s1/K01", "Issued"))).Expect(201);
        (await t.PostAsync($"{t.Site}/lists/{list}/items", Fields("S1/k01", "Issued"))).Expect(409);
        (await t.PatchAsync($"{t.Site}/lists/{list}/items/{first.Id}/fields", """{"Key":"s1/K09"}""")).Expect(200);
        (await t.PostAsync($"{t.Site}/lists/{list}/items", Fields("s1/K01", "Issued"))).Expect(201);
    }

    [Theory]
    [InlineData("""{"fields":{"Key":"k","Nonsense":"x"}}""")]
    [InlineData("""{"fields":{"Key":"k","Total":"many"}}""")]
    [InlineData("""{"fields":{"Key":"k","DueAt":"tomorrow"}}""")]
    [InlineData("""{"fields":{"State":"no key"}}""")]
    [InlineData("""{"fields":{"Key":"two\nlines"}}""")]
    [InlineData("""{"fields":7}""")]
    [InlineData("[]")]
    public async Task Item_WrongField_400(string body)
    {
        using var untraced = new TestTenant(o => o with { Trace = null });
        var list = await LedgerAsync(untraced);
        (await untraced.PostAsync($"{untraced.Site}/lists/{list}/items", body)).Expect(400);
    }

    [Fact]
    public async Task Text_Over255Characters_400()
    {
        var list = await LedgerAsync();
        (await t.PostAsync($"{t.Site}/lists/{list}/items", Fields(new string('あ', 255), "x"))).Expect(201);
        (await t.PostAsync($"{t.Site}/lists/{list}/items", Fields(new string('い', 256), "x"))).Expect(400);
    }

    [Fact]
    public async Task Column_R32_InternalNameIsMadeOfTheFirstNameAndStays()
    {
        var list = await LedgerAsync();
        var made = (await t.PostAsync($"{t.Site}/lists/{list}/columns", """{"name":"承認 1","text":{}}""")).Expect(201);
        Assert.Equal("_x627f__x8a8d__x0020_1", made.Json.GetProperty("name").GetString());
        var renamed = (await t.PatchAsync($"{t.Site}/lists/{list}/columns/{made.Id}", """{"displayName":"決裁"}""")).Expect(200);
        Assert.Equal("_x627f__x8a8d__x0020_1", renamed.Json.GetProperty("name").GetString());
        Assert.Equal("決裁", renamed.Json.GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task Filter_R33_UnindexedColumnNeedsTheHeader_AndFailsOnALargeList()
    {
        var list = await LedgerAsync();
        (await t.PostAsync($"{t.Site}/lists/{list}/items", Fields("0", "Issued"))).Expect(201);
        var query = $"{t.Site}/lists/{list}/items?$filter=fields/State eq 'Issued'";
        (await t.GetAsync(query)).Expect(400);
        Assert.Single((await t.GetAsync(query, ("Prefer", "HonorNonIndexedQueriesWarningMayFailRandomly"))).Expect(200).Value);

        using var large = new TestTenant(o => o with { Trace = null, Limits = Workflow.Local.Tenant.ThrottlingLimits.None });
        var many = await LedgerAsync(large);
        for (var i = 0; i <= 5_000; i++)
            (await large.PostAsync($"{large.Site}/lists/{many}/items", Fields(i.ToString(CultureInfo.InvariantCulture), "x"))).Expect(201);

        var failed = await large.GetAsync($"{large.Site}/lists/{many}/items?$filter=fields/State eq 'x'", ("Prefer", "HonorNonIndexedQueriesWarningMayFailRandomly"));
        Assert.Equal("tooManyResources", failed.Expect(422).Json.GetProperty("error").GetProperty("innerError").GetProperty("code").GetString());
        Assert.Single((await large.GetAsync($"{large.Site}/lists/{many}/items?$filter=fields/Key eq '4999'")).Expect(200).Value);
        (await large.PostAsync($"{large.Site}/lists/{many}/columns", """{"name":"Late","text":{},"indexed":true}""")).Expect(422);
    }

    [Fact]
    public async Task Lists_FoundByDisplayNameWithColumns()
    {
        await LedgerAsync();
        var found = (await t.GetAsync($"{t.Site}/lists?$filter=displayName eq '進捗調査台帳'&$expand=columns($select=name,indexed,enforceUniqueValues)")).Expect(200).Value.Single();
        var key = found.GetProperty("columns").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "Key");
        Assert.True(key.GetProperty("enforceUniqueValues").GetBoolean());
        (await t.PostAsync($"{t.Site}/lists", """{"displayName":"進捗調査台帳"}""")).Expect(409);
    }

    [Fact]
    public async Task Items_PagedAndDelta()
    {
        var list = await LedgerAsync();
        for (var i = 0; i < 5; i++)
            (await t.PostAsync($"{t.Site}/lists/{list}/items", Fields($"k{i}", "x"))).Expect(201);

        var page = (await t.GetAsync($"{t.Site}/lists/{list}/items?$expand=fields&$top=3")).Expect(200);
        Assert.Equal(3, page.Value.Count);
        Assert.Equal(2, (await t.GetAsync(page.Link("nextLink")!)).Expect(200).Value.Count);
        var first = (await t.GetAsync($"{t.Site}/lists/{list}/items/delta?$expand=fields")).Expect(200);
        Assert.Equal(5, first.Value.Count);
        (await t.PatchAsync($"{t.Site}/lists/{list}/items/2/fields", """{"State":"y"}""")).Expect(200);
        (await t.DeleteAsync($"{t.Site}/lists/{list}/items/3")).Expect(204);
        var next = (await t.GetAsync(first.Link("deltaLink")!)).Expect(200).Value;
        Assert.Equal(["2", "3"], next.Select(i => i.GetProperty("id").GetString()!));
        Assert.True(next[1].TryGetProperty("deleted", out _));
    }

    [Fact]
    public async Task Library_CreatedAsList_HasADrive()
    {
        var list = (await t.PostAsync($"{t.Site}/lists", """{"displayName":"資料","list":{"template":"documentLibrary"} }""")).Expect(201);
        var drive = (await t.GetAsync($"{t.Site}/lists/{list.Id}/drive")).Expect(200);
        (await t.PutAsync($"/v1.0/drives/{drive.Id}/root:/a.txt:/content", [1])).Expect(201);
        Assert.Equal(2, (await t.GetAsync($"{t.Site}/drives?$select=id,name")).Expect(200).Value.Count);
    }

    private static string Fields(string key, string state) => $$"""{"fields":{"Key":"{{key}}","State":"{{state}}","Total":3,"DueAt":"2026-05-29T08:15:00Z"} }""";

    private async Task<string> LedgerAsync(TestTenant? tenant = null) => (await (tenant ?? t).PostAsync($"{(tenant ?? t).Site}/lists", """
        {"displayName":"進捗調査台帳","list":{"template":"genericList"},"columns":[
        {"name":"Key","text":{},"indexed":true,"enforceUniqueValues":true,"required":true},{"name":"State","text":{}},{"name":"Total","number":{}},{"name":"DueAt","dateTime":{}}]}
        """)).Expect(201).Id;
}
