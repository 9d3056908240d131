using System.Diagnostics;
using EndToEnd.Browsing;

namespace EndToEnd.Pane;

/// <summary>The fake Office host (addin/test/fake-office) as one script, served in place of office.js. It is built beside the pages and never part of them.</summary>
internal static class FakeOffice
{
    private static readonly Lazy<Task<string>> Built = new(BuildAsync);

    /// <summary>The script.</summary>
    public static Task<string> ScriptAsync() => Built.Value;

    private static async Task<string> BuildAsync()
    {
        var addin = Checkout.At("addin");
        var arguments = new[] { "run", "--silent", "fake-office" };
        using var npm = Process.Start(new ProcessStartInfo(Chromium.Find("npm")!, arguments) { WorkingDirectory = addin, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var said = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, string.Join('\n', said));
        return await File.ReadAllTextAsync(Path.Combine(addin, "node_modules", ".fake-office", "office.js"));
    }
}
