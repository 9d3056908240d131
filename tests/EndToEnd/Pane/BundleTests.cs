using System.IO.Compression;
using System.Text.RegularExpressions;
using EndToEnd.Browsing;
using Xunit.Abstractions;

namespace EndToEnd.Pane;

/// <summary>What the task pane's page makes a browser fetch.</summary>
[Collection(Browsers.PaneCollection)]
public sealed partial class BundleTests(Browsers browsers, ITestOutputHelper output)
{
    private const int Most = 300 * 1024;

    [BrowserFact]
    public void Page_AllThatItLoads_IsUnder300KilobytesCompressed()
    {
        var page = File.ReadAllText(Path.Combine(browsers.Pages, "taskpane.html"));
        string[] assets = [.. Asset().Matches(page).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)];
        var sizes = assets.ToDictionary(a => a, a => Compressed(Path.Combine(browsers.Pages, a)));
        foreach (var (asset, size) in sizes)
        {
            output.WriteLine($"{asset} {size / 1024} KB");
        }

        Assert.NotEmpty(assets);
        Assert.InRange(sizes.Values.Sum() + page.Length, 1, Most);
    }

    [BrowserFact]
    public void Pages_AsDelivered_HoldNoFakeAndNameNoOtherMachine()
    {
        foreach (var file in Directory.EnumerateFiles(browsers.Pages, "*.js", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("fakeOfficeOptions", File.ReadAllText(file), StringComparison.Ordinal);
        }

        foreach (var file in Directory.EnumerateFiles(browsers.Pages, "*.html"))
        {
            Assert.DoesNotMatch(Loaded(), File.ReadAllText(file));
        }
    }

    private static long Compressed(string file)
    {
        using var content = new MemoryStream();
        using (var gzip = new GZipStream(content, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return content.Length;
    }

    [GeneratedRegex("(?:src|href)=\"\\./(assets/[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Asset();

    [GeneratedRegex("(?:src|href)=[\"']?https?://", RegexOptions.None, 1000)]
    private static partial Regex Loaded();
}
