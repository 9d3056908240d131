using System.Globalization;
using Workflow.Local.Tenant;

namespace Workflow.Local.Tests.Tenant;

/// <summary>Kills a process that writes, again and again, and looks for everything it had acknowledged.</summary>
public sealed class DurabilityTests
{
    private const int Kills = 6;

    [Fact]
    public async Task KillNine_AtAnyMoment_LosesNothingAcknowledged()
    {
        var folder = Directory.CreateTempSubdirectory("workflow-tenant-").FullName;
        var random = new Random(20260401);
        var acknowledged = new List<string>();
        for (var round = 0; round < Kills; round++)
        {
            using var writer = Programs.Start("dotnet", ["exec", typeof(DurabilityTests).Assembly.Location, "tenant-writer", folder, round.ToString(CultureInfo.InvariantCulture)]);
            var wanted = random.Next(1, 25);
            for (var i = 0; i < wanted && await writer.StandardOutput.ReadLineAsync() is { } line; i++)
                acknowledged.Add(line);

            writer.Kill(); // SIGKILL
            await writer.WaitForExitAsync();
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
                acknowledged.Add(line);

            await AssertAllThereAsync(folder, acknowledged);
        }

        Assert.True(acknowledged.Count > Kills * 2, $"only {acknowledged.Count} writes were acknowledged");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the killed process does: writes files and list items, and says of each that it was acknowledged.</summary>
    internal static async Task WriteAsync(string folder, string round)
    {
        using var t = new TestTenant(o => o with { Folder = folder, Seed = null, SnapshotEvery = 20, Trace = null, Limits = ThrottlingLimits.None, Time = TimeProvider.System });
        var list = await t.GetAsync($"{t.Site}/lists?$filter=displayName eq '台帳'");
        var listId = list.Value.Count > 0 ? list.Value[0].GetProperty("id").GetString()! : (await t.PostAsync($"{t.Site}/lists", """{"displayName":"台帳"}""")).Expect(201).Id;
        for (var i = 0; ; i++)
        {
            var text = $"{round}-{i}";
            var put = await t.PutAsync($"{t.Drive}/root:/f{i % 5}.txt:/content", System.Text.Encoding.UTF8.GetBytes(text));
            Assert.True(put.Status is 200 or 201);
            (await t.PostAsync($"{t.Site}/lists/{listId}/items", $$"""{"fields":{"Title":"{{text}}"} }""")).Expect(201);
            Console.WriteLine(text);
        }
    }

    private static async Task AssertAllThereAsync(string folder, List<string> acknowledged)
    {
        using var t = new TestTenant(o => o with { Folder = folder, Seed = null, Trace = null, Time = TimeProvider.System, QuietPeriod = TimeSpan.Zero, Limits = ThrottlingLimits.None });
        var titles = t.Tenant.View.ListItems("台帳").Select(f => f["Title"].GetString()!).ToList();
        Assert.Equal(titles.Count, titles.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(acknowledged.Except(titles, StringComparer.Ordinal));
        var before = t.Tenant.View.Files.Select(f => (f.Path, f.Version)).ToList();
        t.Tenant.Scan();
        Assert.Equal(before, t.Tenant.View.Files.Select(f => (f.Path, f.Version))); // What lies in the folder is what was acknowledged: the scan finds no difference.
        foreach (var file in t.Tenant.View.Files)
        {
            var onDisk = await File.ReadAllBytesAsync(Path.Combine(folder, file.Path));
            Assert.Equal(t.Tenant.View.Content(file.ItemId).ToArray(), onDisk);
            var versions = (await t.GetAsync($"{t.Drive}/items/{file.ItemId}/versions")).Expect(200).Value.Count;
            Assert.Equal(file.Version, versions);
        }
    }
}
