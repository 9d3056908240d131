using System.Security.Cryptography;
using System.Text;
using Workflow.Local.Tenant;

namespace Workflow.Local.Tests.Tenant;

/// <summary>What a power cut may leave in the folder, made by hand: lines of the journal whose files never reached the disk, and files of which only a beginning did.</summary>
public sealed class PowerCutTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflow-tenant-").FullName;

    private string Journal => Path.Combine(folder, ".tenant", "journal.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Commit_WhoseContentIsTorn_WasNeverAcknowledgedAndIsCutOff()
    {
        await WriteAsync("first.txt", "second.txt");
        await ForgetDoneAsync("second.txt");
        Tear(Content("second.txt"));
        File.Delete(Visible("second.txt"));

        using var t = Open();
        (await t.GetAsync($"{t.Drive}/root:/first.txt")).Expect(200);
        (await t.GetAsync($"{t.Drive}/root:/second.txt")).Expect(404);
        (await t.PutAsync($"{t.Drive}/root:/second.txt:/content", Bytes("second.txt"))).Expect(201);
        Assert.Equal(Bytes("second.txt"), await File.ReadAllBytesAsync(Visible("second.txt")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_OfWhichABeginningReachedTheDisk_IsPlacedAgain(bool zeros)
    {
        await WriteAsync("first.txt");
        await ForgetDoneAsync("first.txt");
        Tear(Visible("first.txt"), zeros);

        using var t = Open();
        Assert.Equal(Bytes("first.txt"), await File.ReadAllBytesAsync(Visible("first.txt")));
    }

    [Fact]
    public async Task File_ThatSomebodySavedAfterTheCrash_IsLeftAndTaken()
    {
        await WriteAsync("first.txt");
        await ForgetDoneAsync("first.txt");
        await File.WriteAllTextAsync(Visible("first.txt"), "現場で直した文");

        using var t = Open();
        t.Tenant.Scan();
        Assert.Equal("現場で直した文", Encoding.UTF8.GetString(t.Tenant.View.Content(Assert.Single(t.Tenant.View.Files).ItemId).Span));
    }

    [Fact]
    public async Task DamagedContent_OfAnAcknowledgedCommit_CutsNothingOff()
    {
        await WriteAsync("first.txt", "second.txt");
        Tear(Content("first.txt"));

        using var t = Open();
        (await t.GetAsync($"{t.Drive}/root:/first.txt")).Expect(200);
        (await t.GetAsync($"{t.Drive}/root:/second.txt")).Expect(200);
    }

    private TestTenant Open() => new(o => o with { Folder = folder, Seed = null, Trace = null, Time = TimeProvider.System, QuietPeriod = TimeSpan.Zero, Limits = ThrottlingLimits.None });

    private async Task WriteAsync(params string[] names)
    {
        using var t = Open();
        foreach (var name in names)
            (await t.PutAsync($"{t.Drive}/root:/{name}:/content", Bytes(name))).Expect(201);
    }

    /// <summary>Takes away the line that says that a file is safe, as if the power went before it was.</summary>
    private async Task ForgetDoneAsync(string name)
    {
        var lines = (await File.ReadAllLinesAsync(Journal)).ToList();
        var commit = lines.FindIndex(l => l.Contains($"\"{name}\"", StringComparison.Ordinal));
        Assert.True(commit >= 0);
        await File.WriteAllLinesAsync(Journal, lines.Where((l, i) => i <= commit || !l.Contains("\"done\":true", StringComparison.Ordinal)));
    }

    private string Visible(string name) => Path.Combine(folder, "library", "進捗調査", name);

    private string Content(string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Bytes(name)));
        return Path.Combine(folder, ".tenant", "content", hash[..2], hash);
    }

    private static byte[] Bytes(string name) => Encoding.UTF8.GetBytes($"{name}: みどり野市の進捗調査、受け付けた回答の写し。");

    private static void Tear(string file, bool zeros = false)
    {
        var whole = File.ReadAllBytes(file);
        byte[] left = zeros ? [.. whole[..10], .. new byte[whole.Length - 10]] : whole[..10];
        File.WriteAllBytes(file, left);
    }
}
