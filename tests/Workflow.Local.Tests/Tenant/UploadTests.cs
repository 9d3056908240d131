using System.Globalization;

namespace Workflow.Local.Tests.Tenant;

public sealed class UploadTests : IDisposable
{
    private const int Unit = 320 * 1024;
    private readonly TestTenant t = new(o => o with { RewriteOfficeFiles = false });
    private readonly byte[] content = new byte[Unit * 2 + 1_000];

    public UploadTests() => new Random(3).NextBytes(content);

    public void Dispose() => t.Dispose();

    [Fact]
    public async Task Session_R19_FragmentsThenItem()
    {
        var session = await SessionAsync();
        var first = await FragmentAsync(session, 0, Unit);
        Assert.Equal([$"{Unit}-{content.Length - 1}"], Ranges(first.Expect(202)));
        var done = (await FragmentAsync(session, Unit, content.Length - Unit)).Expect(201);
        Assert.Equal(content, await t.DownloadAsync(done.Id));
        (await t.GetAsync(session)).Expect(404);
    }

    [Fact]
    public async Task Session_BrokenOff_TellsWhereToGoOn()
    {
        var session = await SessionAsync();
        (await FragmentAsync(session, 0, Unit)).Expect(202);
        Assert.Equal([$"{Unit}-{content.Length - 1}"], Ranges((await t.GetAsync(session)).Expect(200)));
        (await FragmentAsync(session, 0, Unit)).Expect(416);
        (await FragmentAsync(session, Unit, content.Length - Unit)).Expect(201);
    }

    [Fact]
    public async Task Session_R19_EtagChangedMeanwhile_412AtTheEnd()
    {
        var file = (await t.UploadAsync("大きい.bin", [1])).Expect(201);
        var session = await SessionAsync("replace", file.ETag);
        (await t.UploadAsync("大きい.bin", [2])).Expect(200);
        (await FragmentAsync(session, 0, content.Length)).Expect(412);
        Assert.Equal([2], await t.DownloadAsync(file.Id));
        (await t.PostAsync($"{t.Drive}/root:/大きい.bin:/createUploadSession", null, ("If-Match", file.ETag))).Expect(412);
    }

    [Fact]
    public async Task Session_NameTakenMeanwhile_409()
    {
        var session = await SessionAsync("fail");
        (await t.UploadAsync("大きい.bin", [1])).Expect(201);
        (await FragmentAsync(session, 0, content.Length)).Expect(409);
    }

    [Fact]
    public async Task Session_DeletedOrExpired_404()
    {
        var session = await SessionAsync();
        (await t.DeleteAsync(session)).Expect(204);
        (await FragmentAsync(session, 0, Unit)).Expect(404);
        var other = await SessionAsync();
        t.Clock.Advance(TimeSpan.FromDays(8));
        (await t.GetAsync(other)).Expect(404);
    }

    [Fact]
    public async Task Fragment_OfWrongSizeOrWithoutCredential_IsRefused()
    {
        using var untraced = new TestTenant(o => o with { Trace = null });
        var session = (await untraced.PostAsync($"{untraced.Drive}/root:/a.bin:/createUploadSession", null)).Expect(200).Json.GetProperty("uploadUrl").GetString()!;
        (await untraced.PutAsync(session, new byte[1_000], ("Content-Range", "bytes 0-999/5000"))).Expect(400);
        (await untraced.PutAsync(session, new byte[1_000], ("Content-Range", "bytes 0-1999/2000"))).Expect(400);
        (await untraced.PutAsync(session[..session.IndexOf('?', StringComparison.Ordinal)], new byte[5], ("Content-Range", "bytes 0-4/5"))).Expect(404);
    }

    private async Task<string> SessionAsync(string whenTaken = "replace", string? ifMatch = null)
    {
        (string, string)[] headers = ifMatch is null ? [] : [("If-Match", ifMatch)];
        var body = $$"""{"item":{"@microsoft.graph.conflictBehavior":"{{whenTaken}}"} }""";
        return (await t.PostAsync($"{t.Drive}/root:/大きい.bin:/createUploadSession", body, headers)).Expect(200).Json.GetProperty("uploadUrl").GetString()!;
    }

    private Task<Answer> FragmentAsync(string session, int first, int length) =>
        t.PutAsync(session, content[first..(first + length)], ("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {first}-{first + length - 1}/{content.Length}")));

    private static IEnumerable<string> Ranges(Answer answer) => answer.Json.GetProperty("nextExpectedRanges").EnumerateArray().Select(r => r.GetString()!);
}
