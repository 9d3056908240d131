using System.Text.Json.Nodes;
using EndToEnd.Browsing;
using Microsoft.Playwright;

namespace EndToEnd.Dashboard;

/// <summary>A survey of 500 sections on the page.</summary>
[Collection(Browsers.Collection)]
public sealed class ManySectionsTests(Browsers browsers)
{
    private const int Many = 500;

    [BrowserFact]
    public async Task Table_Of500Sections_HoldsFewRowsAndIsWholeByKeyboard()
    {
        await using var context = await browsers.OpenAsync(await browsers.SampleAsync(), Town.SampleCoordinator);
        await context.RouteAsync("**/api/surveys/kankyo-r7?*", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = Multiply(await answer.TextAsync()) });
        });
        var dashboard = await DashboardPage.OpenAsync(context, "#/surveys/kankyo-r7");
        await dashboard.SeeAsync($"{Many}課");
        Assert.InRange(await RowsAsync(dashboard), 10, 60);

        await dashboard.Row("s0").GetByRole(AriaRole.Button).First.FocusAsync();
        await dashboard.Page.Keyboard.PressAsync("End");
        await dashboard.Row($"s{Many - 1}").WaitForAsync();
        Assert.InRange(await RowsAsync(dashboard), 10, 60);
        Assert.Equal($"第{Many - 1}課", await dashboard.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));

        await dashboard.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal($"第{Many - 2}課", await dashboard.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));

        await dashboard.Page.GetByRole(AriaRole.Searchbox).FillAsync("第250");
        await dashboard.SeeAsync($"{Many}課中 1課を表示");
        await dashboard.Row("s250").WaitForAsync();
        Assert.Empty(dashboard.Errors);
    }

    private static Task<int> RowsAsync(DashboardPage dashboard) => dashboard.Page.Locator("tr[data-section]").CountAsync();

    /// <summary>The sample's survey with many more sections of the same kinds.</summary>
    private static string Multiply(string text)
    {
        var survey = JsonNode.Parse(text)!;
        var few = survey["sections"]!.AsArray().Select(s => s!.DeepClone()).ToArray();
        var many = new JsonArray();
        for (var i = 0; i < Many; i++)
        {
            var section = few[i % few.Length].DeepClone();
            section["code"] = $"s{i}";
            section["name"] = $"第{i}課";
            many.Add(section);
        }

        survey["sections"] = many;
        return survey.ToJsonString();
    }
}
