using Workflow.Local.Tenant;

namespace Workflow.Local.Tests.Tenant;

/// <summary>A tenant on a folder: files people and programs see and change, and restarts.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflow-tenant-").FullName;
    private TestTenant t;

    public FolderTests()
    {
        TestTenant.People.Write(Path.Combine(folder, "people.json"));
        t = Open();
    }

    private string Library => Path.Combine(folder, "library", "進捗調査");

    public void Dispose()
    {
        t.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Upload_IsARealFile_AndSurvivesARestart()
    {
        await t.FolderAsync("K01");
        var file = (await t.UploadAsync("K01/調査票.xlsx")).Expect(201);
        Assert.Equal("はじめ", Samples.ReadA1(await File.ReadAllBytesAsync(Path.Combine(Library, "K01", "調査票.xlsx"))));
        Reopen();
        var again = (await t.GetAsync($"{t.Drive}/items/{file.Id}")).Expect(200);
        Assert.Equal(file.ETag, again.ETag);
        Assert.Equal("はじめ", Samples.ReadA1(await t.DownloadAsync(file.Id)));
        Scan();
        Assert.Equal(file.CTag, (await t.GetAsync($"{t.Drive}/items/{file.Id}")).CTag);
    }

    [Fact]
    public async Task Save_ByAnyProgram_IsANewVersionAfterTheQuietPeriod()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        await File.WriteAllBytesAsync(Path.Combine(Library, "a.xlsx"), Samples.Workbook("現場の回答"));
        Assert.Equal(0, t.Tenant.Scan());
        t.Clock.Advance(3);
        Assert.Equal(1, t.Tenant.Scan());
        var item = (await t.GetAsync($"{t.Drive}/items/{file.Id}")).Expect(200);
        Assert.NotEqual(file.CTag, item.CTag);
        Assert.Equal("local@midorino.example", item.Json.GetProperty("lastModifiedBy").GetProperty("user").GetProperty("email").GetString());
        Assert.Equal("現場の回答", Samples.ReadA1(await t.DownloadAsync(file.Id)));
        Assert.Equal(0, t.Tenant.Scan());
    }

    /// <summary>Who saved and handed in within the quiet period was answered with what the file had said before.</summary>
    [Fact]
    public async Task Save_ReadInTheSameMoment_IsReadAsSaved()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        await File.WriteAllBytesAsync(Path.Combine(Library, "a.xlsx"), Samples.Workbook("今しがたの回答"));
        var item = (await t.GetAsync($"{t.Drive}/items/{file.Id}")).Expect(200);
        Assert.NotEqual(file.CTag, item.CTag);
        Assert.Equal("今しがたの回答", Samples.ReadA1(await t.DownloadAsync(file.Id)));
        t.Clock.Advance(3);
        Assert.Equal(0, t.Tenant.Scan());
    }

    /// <summary>A program that writes over a file in place, without shortening it first: the end of the old archive still stands behind the new beginning.</summary>
    [Fact]
    public async Task Save_HalfOverwritten_IsNotReadUntilItIsWhole()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        var before = await File.ReadAllBytesAsync(Path.Combine(Library, "a.xlsx"));
        var after = Samples.Workbook("書きかけの回答");
        await File.WriteAllBytesAsync(Path.Combine(Library, "a.xlsx"), [.. after.AsSpan(0, before.Length / 2), .. before.AsSpan(before.Length / 2)]);
        Assert.Equal(file.CTag, (await t.GetAsync($"{t.Drive}/items/{file.Id}")).CTag);
        await File.WriteAllBytesAsync(Path.Combine(Library, "a.xlsx"), after);
        Assert.Equal("書きかけの回答", Samples.ReadA1(await t.DownloadAsync(file.Id)));
    }

    [Fact]
    public async Task Save_InAOnePersonFolder_IsByThatPerson_AndRaisesANotification()
    {
        var section = await t.FolderAsync("K01");
        (await t.PostAsync($"{t.Drive}/items/{section.Id}/invite", $$"""{"recipients":[{"email":"{{TestTenant.Kodomo}}"}],"roles":["write"],"requireSignIn":true,"sendInvitation":false}""")).Expect(200);
        var file = (await t.UploadAsync("K01/a.xlsx")).Expect(201);
        (await t.PostAsync("/v1.0/subscriptions", $$"""{"changeType":"updated","notificationUrl":"http://127.0.0.1:5080/hook","resource":"drives/{{t.Tenant.DefaultDriveId}}/root","expirationDateTime":"2026-04-04T00:00:00Z","clientState":"s"}""")).Expect(201);
        await File.WriteAllBytesAsync(Path.Combine(Library, "K01", "a.xlsx"), Samples.Workbook("こども課の回答"));
        Scan();
        t.Clock.Advance(2);
        await t.Tenant.PumpAsync(default);
        Assert.Single(t.Listener.Received);
        Assert.Equal(TestTenant.Kodomo, (await t.GetAsync($"{t.Drive}/items/{file.Id}")).Json.GetProperty("lastModifiedBy").GetProperty("user").GetProperty("email").GetString());
    }

    [Fact]
    public async Task Save_HalfWritten_IsNotTaken()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        var whole = Samples.Workbook("全部");
        await File.WriteAllBytesAsync(Path.Combine(Library, "a.xlsx"), whole[..(whole.Length / 2)]);
        Scan();
        Assert.Equal(file.CTag, (await t.GetAsync($"{t.Drive}/items/{file.Id}")).CTag);
        await File.WriteAllBytesAsync(Path.Combine(Library, "a.xlsx"), whole);
        Scan();
        Assert.Equal("全部", Samples.ReadA1(await t.DownloadAsync(file.Id)));
    }

    [Fact]
    public async Task Upload_OverAnUnseenSave_IsRefusedUntilItIsTaken()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        await File.WriteAllBytesAsync(Path.Combine(Library, "a.xlsx"), Samples.Workbook("見られていない回答"));
        (await t.PutAsync($"{t.Drive}/items/{file.Id}/content", Samples.Workbook("上書き"))).Expect(423);
        Scan();
        (await t.PutAsync($"{t.Drive}/items/{file.Id}/content", Samples.Workbook("上書き"), ("If-Match", file.ETag))).Expect(412);
        (await t.PutAsync($"{t.Drive}/items/{file.Id}/content", Samples.Workbook("上書き"))).Expect(200);
        var second = await t.GetAsync($"{t.Drive}/items/{file.Id}/versions/2.0/content");
        Assert.Equal("見られていない回答", Samples.ReadA1((await t.GetAsync(second.Headers["Location"])).Bytes));
    }

    [Theory]
    [InlineData("~$調査票.xlsx")]
    [InlineData(".~lock.調査票.xlsx#")]
    public async Task LockFile_OfExcelOrLibreOffice_423(string name)
    {
        var file = (await t.UploadAsync("調査票.xlsx")).Expect(201);
        var path = Path.Combine(Library, name);
        await File.WriteAllTextAsync(path, "こども課");
        File.SetLastWriteTimeUtc(path, t.Clock.GetUtcNow().UtcDateTime);
        (await t.DeleteAsync($"{t.Drive}/items/{file.Id}")).Expect(423);
        Scan();
        Assert.Single((await t.GetAsync($"{t.Drive}/root/children")).Value);
        File.Delete(path);
        (await t.DeleteAsync($"{t.Drive}/items/{file.Id}")).Expect(204);
        Assert.False(File.Exists(Path.Combine(Library, "調査票.xlsx")));
    }

    [Fact]
    public async Task Rename_OfFileAndFolderByHand_KeepsTheirIds()
    {
        var section = await t.FolderAsync("K01");
        var file = (await t.UploadAsync("K01/a.xlsx")).Expect(201);
        File.Move(Path.Combine(Library, "K01", "a.xlsx"), Path.Combine(Library, "K01", "b.xlsx"));
        Scan();
        Assert.Equal("b.xlsx", (await t.GetAsync($"{t.Drive}/items/{file.Id}")).Expect(200).Json.GetProperty("name").GetString());
        Directory.Move(Path.Combine(Library, "K01"), Path.Combine(Library, "K01_こども課"));
        Scan();
        Assert.Equal("K01_こども課", (await t.GetAsync($"{t.Drive}/items/{section.Id}")).Expect(200).Json.GetProperty("name").GetString());
        Assert.Equal(file.Id, (await t.GetAsync($"{t.Drive}/items/{section.Id}/children")).Value.Single().GetProperty("id").GetString());
    }

    [Fact]
    public async Task DeleteAndNewFile_ByHand_AreTaken()
    {
        var file = (await t.UploadAsync("a.xlsx")).Expect(201);
        File.Delete(Path.Combine(Library, "a.xlsx"));
        Directory.CreateDirectory(Path.Combine(Library, "K09"));
        await File.WriteAllBytesAsync(Path.Combine(Library, "K09", "新しい.xlsx"), Samples.Workbook("別の内容"));
        Scan();
        Scan();
        (await t.GetAsync($"{t.Drive}/items/{file.Id}")).Expect(404);
        (await t.GetAsync($"{t.Drive}/root:/K09/新しい.xlsx")).Expect(200);
    }

    [Fact]
    public async Task Library_AwayForAMoment_IsNoDeletion()
    {
        (await t.UploadAsync("a.xlsx")).Expect(201);
        Directory.Move(Library, Library + "-away");
        Scan();
        Scan();
        Directory.Move(Library + "-away", Library);
        Assert.Single((await t.GetAsync($"{t.Drive}/root/children")).Value);
    }

    [Fact]
    public async Task Journal_TornLastLine_IsCutOffAndTheRestStands()
    {
        (await t.UploadAsync("a.xlsx")).Expect(201);
        t.Dispose();
        var journal = Path.Combine(folder, ".tenant", "journal.jsonl");
        await File.AppendAllTextAsync(journal, "{\"number\":99,\"puts\":[{\"is\":\"it");
        t = Open();
        (await t.UploadAsync("b.xlsx")).Expect(201);
        Reopen();
        Assert.Equal(2, (await t.GetAsync($"{t.Drive}/root/children")).Expect(200).Value.Count);
    }

    [Fact]
    public async Task Snapshot_KeepsEverything()
    {
        t.Dispose();
        t = Open(snapshotEvery: 3);
        var section = await t.FolderAsync("K01");
        for (var i = 0; i < 10; i++)
            await t.UploadAsync("K01/a.xlsx", Samples.Workbook($"版{i}"));

        var item = await t.GetAsync($"{t.Drive}/root:/K01/a.xlsx");
        (await t.DeleteAsync($"{t.Drive}/items/{item.Id}")).Expect(204);
        var delta = await t.GetAsync($"{t.Drive}/root/delta?token=latest");
        Reopen();
        Assert.Empty((await t.GetAsync(delta.Link("deltaLink")!)).Expect(200).Value);
        Assert.Empty((await t.GetAsync($"{t.Drive}/items/{section.Id}/children")).Value);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder, ".tenant"), "*.jsonl").Length);
    }

    [Fact]
    public void Folder_HeldByAnotherTenant_IsRefused() => Assert.ThrowsAny<IOException>(() => new TenantService(new TenantOptions { Folder = folder }));

    private TestTenant Open(int snapshotEvery = 5_000) => new(o => o with { Folder = folder, Seed = null, FlushToDisk = false, SettleDelay = TimeSpan.Zero, SnapshotEvery = snapshotEvery });

    private void Reopen()
    {
        t.Dispose();
        t = Open();
    }

    private void Scan()
    {
        t.Tenant.Scan();
        t.Clock.Advance(3);
        t.Tenant.Scan();
    }
}
