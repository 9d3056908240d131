using System.Diagnostics;

namespace EndToEnd.Browsing;

/// <summary>The pages as they are delivered: <c>addin/dist</c>, built anew when a source is newer.</summary>
internal static class BuiltPages
{
    private static readonly string[] Apart = ["node_modules", "dist"];
    private static readonly Lazy<Task<string>> Built = new(BuildAsync);

    /// <summary>The folder of the built pages; built once, however many ask.</summary>
    public static Task<string> FolderAsync() => Built.Value;

    private static async Task<string> BuildAsync()
    {
        var addin = Checkout.At("addin");
        var dist = Path.Combine(addin, "dist");
        var built = new FileInfo(Path.Combine(dist, "dashboard.html"));
        if (built.Exists && NewestSource(addin) <= built.LastWriteTimeUtc)
        {
            return dist;
        }

        var installed = new FileInfo(Path.Combine(addin, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(addin, "package-lock.json")))
        {
            await RunAsync(addin, "ci", "--no-audit", "--no-fund", "--loglevel=error");
        }

        await RunAsync(addin, "run", "--silent", "bundle");
        return dist;
    }

    private static DateTime NewestSource(string addin) => Directory.EnumerateDirectories(addin)
        .Where(d => !Apart.Contains(Path.GetFileName(d)))
        .SelectMany(d => Directory.EnumerateFiles(d, "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(addin))
        .Max(File.GetLastWriteTimeUtc);

    private static async Task RunAsync(string folder, params string[] arguments)
    {
        using var npm = Process.Start(new ProcessStartInfo(Chromium.Find("npm")!, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var said = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, $"npm {string.Join(' ', arguments)} ended with {npm.ExitCode}:\n{string.Join('\n', said)}");
    }
}
