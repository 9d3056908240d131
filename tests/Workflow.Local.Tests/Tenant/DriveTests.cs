using Workflow.Local.Tenant;

namespace Workflow.Local.Tests.Tenant;

public sealed class DriveTests : IDisposable
{
    private readonly TestTenant t = new();

    public void Dispose() => t.Dispose();

    [Fact]
    public async Task File_UploadedByPath_IsReadByPathAndById()
    {
        await t.FolderAsync("調査票");
        var made = (await t.UploadAsync("調査票/K01_こども課 #1.xlsx".Replace("#", "%23", StringComparison.Ordinal))).Expect(201);
        Assert.Equal("K01_こども課 #1.xlsx", made.Json.GetProperty("name").GetString());
        var read = (await t.GetAsync($"{t.Drive}/root:/%E8%AA%BF%E6%9F%BB%E7%A5%A8/K01_%E3%81%93%E3%81%A9%E3%82%82%E8%AA%B2%20%231.xlsx")).Expect(200);
        Assert.Equal(made.Id, read.Id);
        Assert.Equal(made.ETag, (await t.GetAsync($"{t.Drive}/items/{made.Id}")).Expect(200).ETag);
        Assert.Equal("はじめ", Samples.ReadA1(await t.DownloadAsync(made.Id)));
        Assert.EndsWith("/root:/調査票", read.Json.GetProperty("parentReference").GetProperty("path").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a:b.xlsx")]
    [InlineData("~$a.xlsx")]
    [InlineData("CON")]
    [InlineData(" a")]
    [InlineData("a_vti_b")]
    [InlineData("a.")]
    public async Task Name_Forbidden_IsRefused(string name)
    {
        using var untraced = new TestTenant(o => o with { Trace = null }); // The checker of the metadata finds the same fault in the request.
        Assert.Equal("invalidRequest", (await untraced.PostAsync($"{untraced.Drive}/root/children", new Dictionary<string, object> { ["name"] = name, ["folder"] = new object() })).Expect(400).Code);
    }

    [Fact]
    public async Task Folder_NameTaken_409OrRenamed()
    {
        await t.FolderAsync("K01");
        Assert.Equal("nameAlreadyExists", (await t.PostAsync($"{t.Drive}/root/children", """{"name":"k01","folder":{}}""")).Expect(409).Code);
        var renamed = (await t.PostAsync($"{t.Drive}/root/children", """{"name":"K01","folder":{},"@microsoft.graph.conflictBehavior":"rename"}""")).Expect(201);
        Assert.Equal("K01 1", renamed.Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Children_Paged_AllOnce()
    {
        for (var i = 0; i < 7; i++)
            await t.FolderAsync($"K{i:D2}");

        var names = new List<string>();
        for (var link = $"{t.Drive}/root/children?$top=3&$select=id,name"; link is not null;)
        {
            var page = (await t.GetAsync(link)).Expect(200);
            names.AddRange(page.Value.Select(v => v.GetProperty("name").GetString()!));
            link = page.Link("nextLink");
        }

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"K{i:D2}"), names);
    }

    [Fact]
    public async Task ETagAndCTag_R16_FolderHasNoCTagAndRenameLeavesCTag()
    {
        Assert.False((await t.FolderAsync("K01")).Json.TryGetProperty("cTag", out _));
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        var renamed = (await t.PatchAsync($"{t.Drive}/items/{file.Id}", """{"name":"b.xlsx"}""", ("If-Match", file.ETag))).Expect(200);
        Assert.NotEqual(file.ETag, renamed.ETag);
        Assert.Equal(file.CTag, renamed.CTag);
        var replaced = (await t.UploadAsync("b.xlsx", Samples.Workbook("次"))).Expect(200);
        Assert.NotEqual(renamed.CTag, replaced.CTag);
        Assert.Equal(file.Id, replaced.Id);
    }

    [Fact]
    public async Task ETag_R17_ChangesAfterUploadWithoutUser()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        t.Clock.Advance(6);
        var later = (await t.GetAsync($"{t.Drive}/items/{file.Id}")).Expect(200);
        Assert.NotEqual(file.ETag, later.ETag);
        Assert.Equal(file.CTag, later.CTag);
        (await t.PatchAsync($"{t.Drive}/items/{file.Id}", """{"name":"b.xlsx"}""", ("If-Match", file.ETag))).Expect(412);
    }

    [Fact]
    public async Task Rewriting_R18_SizeAndHashDifferButWorkbookIsValid()
    {
        var sent = Samples.Workbook("回答");
        var file = (await t.UploadAsync("a.xlsx", sent)).Expect(201);
        Assert.NotEqual(sent.Length, file.Json.GetProperty("size").GetInt64());
        var kept = await t.DownloadAsync(file.Id);
        Assert.NotEqual(sent, kept);
        Assert.Equal("回答", Samples.ReadA1(kept));
    }

    [Fact]
    public async Task Rewriting_OddFile_IsKeptAsSent()
    {
        byte[] sent = [0x50, 0x4B, 3, 4, 9, 9, 9];
        Assert.Equal(sent, await t.DownloadAsync((await t.UploadAsync("a.xlsx", sent)).Expect(201).Id));
    }

    [Fact]
    public async Task Put_R19_IfMatchStale_412()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        (await t.UploadAsync("a.xlsx", Samples.Workbook("次"))).Expect(200);
        (await t.PutAsync($"{t.Drive}/items/{file.Id}/content", Samples.Workbook("古い"), ("If-Match", file.ETag))).Expect(412);
    }

    [Fact]
    public async Task Put_R20_OverSimpleLimit_413() => (await t.UploadAsync("a.bin", new byte[4 * 1024 * 1024 + 1])).Expect(413);

    [Fact]
    public async Task Lock_R10R11_423WithVaryingBodies()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        t.Tenant.Excel.Open(TestTenant.Coordinator, file.Id);
        var codes = new List<string>
        {
            (await t.PutAsync($"{t.Drive}/items/{file.Id}/content", Samples.Workbook("x"))).Expect(423).Code,
            (await t.PatchAsync($"{t.Drive}/items/{file.Id}", """{"name":"b.xlsx"}""")).Expect(423).Code,
            (await t.DeleteAsync($"{t.Drive}/items/{file.Id}")).Expect(423).Code,
        };
        Assert.Equal(["accessDenied", "notAllowed", "resourceLocked"], codes.Order(StringComparer.Ordinal));
        t.Tenant.Excel.Close(TestTenant.Coordinator, file.Id);
        (await t.DeleteAsync($"{t.Drive}/items/{file.Id}")).Expect(204);
    }

    [Fact]
    public async Task Lock_R12_BypassWorksForDeleteOnly()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        t.Tenant.Excel.Open(TestTenant.Coordinator, file.Id);
        (await t.PatchAsync($"{t.Drive}/items/{file.Id}", """{"name":"b.xlsx"}""", ("Prefer", "bypass-shared-lock"))).Expect(423);
        (await t.DeleteAsync($"{t.Drive}/items/{file.Id}", ("Prefer", "bypass-shared-lock"))).Expect(204);
    }

    [Fact]
    public async Task CheckOut_R15_KeepsOthersFromSaving()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        (await t.PostAsync($"{t.Drive}/items/{file.Id}/checkout", null)).Expect(204);
        Assert.Equal(ExcelOutcome.CheckedOut, t.Tenant.Excel.Save(TestTenant.Coordinator, file.Id, Samples.Workbook("x")));
        (await t.PostAsync($"{t.Drive}/items/{file.Id}/checkin", """{"checkInAs":"published","comment":"締切"}""")).Expect(204);
        t.Tenant.Excel.Open(TestTenant.Coordinator, file.Id);
        (await t.PostAsync($"{t.Drive}/items/{file.Id}/checkout", null)).Expect(423);
    }

    [Fact]
    public async Task ExcelSave_BecomesVisibleOnlyAfterDelay()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        Assert.Equal(ExcelOutcome.Done, t.Tenant.Excel.Save(TestTenant.Coordinator, file.Id, Samples.Workbook("保存")));
        t.Clock.Advance(1);
        Assert.Equal("はじめ", Samples.ReadA1(await t.DownloadAsync(file.Id)));
        t.Clock.Advance(60);
        Assert.Equal("保存", Samples.ReadA1(await t.DownloadAsync(file.Id)));
        var item = await t.GetAsync($"{t.Drive}/items/{file.Id}");
        Assert.Equal(TestTenant.Coordinator, item.Json.GetProperty("lastModifiedBy").GetProperty("user").GetProperty("email").GetString());
    }

    [Fact]
    public async Task Versions_ListedReadAndRestored()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        (await t.UploadAsync("a.xlsx", Samples.Workbook("次"))).Expect(200);
        Assert.Equal(["2.0", "1.0"], (await t.GetAsync($"{t.Drive}/items/{file.Id}/versions")).Expect(200).Value.Select(v => v.GetProperty("id").GetString()!));
        var first = await t.GetAsync($"{t.Drive}/items/{file.Id}/versions/1.0/content");
        Assert.Equal("はじめ", Samples.ReadA1((await t.GetAsync(first.Expect(302).Headers["Location"])).Expect(200).Bytes));
        (await t.PostAsync($"{t.Drive}/items/{file.Id}/versions/1.0/restoreVersion", null)).Expect(204);
        Assert.Equal("はじめ", Samples.ReadA1(await t.DownloadAsync(file.Id)));
    }

    [Fact]
    public async Task Copy_Accepted_MonitorNamesTheCopy()
    {
        var folder = await t.FolderAsync("提出");
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        var accepted = (await t.PostAsync($"{t.Drive}/items/{file.Id}/copy", $$"""{"name":"写し.xlsx","parentReference":{"id":"{{folder.Id}}"} }""")).Expect(202);
        var done = (await t.GetAsync(accepted.Headers["Location"])).Expect(200);
        Assert.Equal("写し.xlsx", (await t.GetAsync($"{t.Drive}/items/{done.Json.GetProperty("resourceId").GetString()}")).Expect(200).Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Move_FolderIntoItself_IsRefused()
    {
        var outer = await t.FolderAsync("外");
        var inner = await t.FolderAsync("中", outer.Id);
        (await t.PatchAsync($"{t.Drive}/items/{outer.Id}", $$"""{"parentReference":{"id":"{{inner.Id}}"} }""")).Expect(400);
    }

    [Fact]
    public async Task DownloadAddress_R36_ExpiresAndNeedsItsCredential()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        var address = (await t.GetAsync($"{t.Drive}/items/{file.Id}/content")).Expect(302).Headers["Location"];
        (await t.GetAsync(address[..^3] + "xxx")).Expect(401);
        var part = (await t.GetAsync(address, ("Range", "bytes=0-1"))).Expect(206);
        Assert.Equal("PK"u8.ToArray(), part.Bytes);
        t.Clock.Advance(600);
        (await t.GetAsync(address)).Expect(401);
    }

    [Fact]
    public async Task Pdf_R36_WithoutConverter_406()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        (await t.GetAsync($"{t.Drive}/items/{file.Id}/content?format=pdf")).Expect(406);
    }

    [Fact]
    public async Task Pdf_R36_ThroughLibreOfficeWhereItIsInstalled()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        if (program is null)
            return; // The 406 without it has a test of its own.

        using var printing = new TestTenant(o => o with { PdfConverter = program });
        var file = (await printing.UploadAsync("集約.xlsx")).Expect(201);
        var address = (await printing.GetAsync($"{printing.Drive}/items/{file.Id}/content?format=pdf")).Expect(302).Headers["Location"];
        var pdf = (await printing.GetAsync(address)).Expect(200);
        Assert.True(pdf.Bytes.AsSpan().StartsWith("%PDF-"u8));
    }

    [Fact]
    public async Task UnknownPath_SaysSo() => Assert.Equal("notImplemented", (await t.GetAsync($"{t.Drive}/recent")).Expect(501).Code);

    [Fact]
    public async Task Token_Missing_401()
    {
        t.App.DefaultRequestHeaders.Authorization = null;
        Assert.Equal("InvalidAuthenticationToken", (await t.GetAsync($"{t.Drive}/root")).Expect(401).Code);
    }
}
