using Microsoft.Playwright;

namespace EndToEnd.Browsing;

/// <summary>What the page looked like when a test failed: <c>artifacts/end-to-end/{name}.png</c>.</summary>
public static class Evidence
{
    /// <summary>Runs a test's steps; when they fail, a picture of the page is left.</summary>
    public static async Task KeepAsync(IPage page, string name, Func<Task> steps)
    {
        try
        {
            await steps();
        }
        catch
        {
            var file = Checkout.At("artifacts", "end-to-end", $"{name}.png");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
            throw;
        }
    }
}
