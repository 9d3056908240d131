using Microsoft.Playwright;

namespace EndToEnd.Browsing;

/// <summary>The machine's own Chromium; Playwright's download is not needed.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge"];

    /// <summary>Its path; null where there is none. <c>WORKFLOW_CHROMIUM</c> names another.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("WORKFLOW_CHROMIUM") is { Length: > 0 } named ? named : Find(Names);

    /// <summary>Starts it, quiet and apart from the person's own browser.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        Headless = true,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
            "--disable-extensions", "--disable-sync", "--no-first-run", "--no-default-browser-check", "--font-render-hinting=none", "--hide-scrollbars",
        ],
    });

    /// <summary>The first command of that name on the PATH.</summary>
    internal static string? Find(params IEnumerable<string> commands)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe", ".cmd" } : [""];
        return commands.SelectMany(c => folders.SelectMany(f => endings.Select(e => System.IO.Path.Combine(f, c + e)))).FirstOrDefault(File.Exists);
    }
}
