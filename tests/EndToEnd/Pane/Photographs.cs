using EndToEnd.Browsing;
using Microsoft.Playwright;

namespace EndToEnd.Pane;

/// <summary>Pictures of the pane: into docs/images when <c>WORKFLOW_PHOTOS</c> is set, else beside the test's results, where nobody commits them.</summary>
internal static class Photographs
{
    /// <summary>Takes one, in full length, as <c>pane-{name}.png</c>.</summary>
    public static async Task TakeAsync(PaneDesk desk, string name)
    {
        var isForTheGuide = Environment.GetEnvironmentVariable("WORKFLOW_PHOTOS") is not null;
        var folder = isForTheGuide ? Checkout.At("docs", "images") : Path.Combine(AppContext.BaseDirectory, "images");
        Directory.CreateDirectory(folder);
        await desk.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"pane-{name}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }
}
