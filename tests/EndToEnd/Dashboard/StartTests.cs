using EndToEnd.Browsing;

namespace EndToEnd.Dashboard;

/// <summary>Opening the dashboard.</summary>
[Collection(Browsers.Collection)]
public sealed class StartTests(Browsers browsers)
{
    [BrowserFact]
    public async Task Dashboard_Opened_LoadsWithoutScriptError()
    {
        var town = await browsers.SampleAsync();
        await using var context = await browsers.OpenAsync(town, Town.SampleCoordinator);
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        var answer = await page.GotoAsync("/");
        Assert.Equal(200, answer!.Status);
        await page.Locator("#root > *").WaitForAsync();
        Assert.Empty(errors);
    }
}
