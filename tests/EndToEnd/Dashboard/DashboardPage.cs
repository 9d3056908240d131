using EndToEnd.Browsing;
using Microsoft.Playwright;

namespace EndToEnd.Dashboard;

/// <summary>The dashboard as a person sees it: by what is written on it.</summary>
internal sealed class DashboardPage(IPage page)
{
    /// <summary>The browser's page.</summary>
    public IPage Page => page;

    /// <summary>Script errors so far; none may ever happen.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The open dialog.</summary>
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog).Last;

    /// <summary>What the page says in red.</summary>
    public ILocator Alert => page.GetByRole(AriaRole.Alert).First;

    /// <summary>Opens a place of the dashboard with a clock that can be set forward.</summary>
    public static async Task<DashboardPage> OpenAsync(IBrowserContext context, string hash = "#/", string query = "")
    {
        var page = await context.NewPageAsync();
        var dashboard = new DashboardPage(page);
        page.PageError += (_, error) => dashboard.Errors.Add(error);
        await page.Clock.InstallAsync();
        await page.GotoAsync($"/dashboard.html{query}{hash}");
        await page.Locator("h1").First.WaitForAsync(); // by its element: behind an open drawer it has no role
        return dashboard;
    }

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Row(string section) => page.Locator($"tr[data-section='{section}']");

    public Task SeeAsync(string text) => page.GetByText(text).First.WaitForAsync();

    /// <summary>Presses a button of the open dialog.</summary>
    public Task PressInDialogAsync(string name) => Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    /// <summary>Writes into a field of the open dialog.</summary>
    public Task WriteInDialogAsync(string label, string text) => Dialog.GetByLabel(label, new LocatorGetByLabelOptions { Exact = false }).First.FillAsync(text);

    public Task TabAsync(string name) => page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = name, Exact = false }).First.ClickAsync();

    /// <summary>axe finds nothing on the page, or on one part of it, and no script failed until now.</summary>
    public async Task LookAsync(string where, ILocator? part = null)
    {
        await Axe.LookAsync(page, where, part);
        Assert.Empty(Errors);
    }

    /// <summary>Chooses from その他の操作 of the survey.</summary>
    public async Task MenuAsync(string item)
    {
        await Button("その他の操作").First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = item, Exact = true }).ClickAsync();
        await Dialog.WaitForAsync();
    }

    /// <summary>Opens a section from the table.</summary>
    public async Task OpenSectionAsync(string section)
    {
        await Row(section).GetByRole(AriaRole.Button).First.ClickAsync();
        await Dialog.GetByRole(AriaRole.Tab).First.WaitForAsync();
    }

    public Task CloseDrawerAsync() => Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "閉じる", Exact = true }).ClickAsync();

    /// <summary>Chooses a file as a person does by dropping or choosing it.</summary>
    public Task ChooseFileAsync(string name, byte[] content) => page.Locator("input[type=file]").Last.SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = content });

    /// <summary>Drops a file on the open dialog, as from the desktop.</summary>
    public async Task DropFileAsync(string name, byte[] content)
    {
        await using var transfer = await page.EvaluateHandleAsync(
            "([name, bytes]) => { const t = new DataTransfer(); t.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name)); return t; }",
            new[] { name, Convert.ToBase64String(content) });
        await Dialog.Locator("label:has(input[type=file])").DispatchEventAsync("drop", new { dataTransfer = transfer });
    }

    /// <summary>Lets the page's clock go on until a row reads as wished: each time it asks the server as it does every 30 seconds.</summary>
    public async Task UntilRowAsync(string section, string words)
    {
        for (var round = 0; round < 60; round++)
        {
            await page.Clock.FastForwardAsync(31_000);
            try
            {
                await Row(section).GetByText(words, new LocatorGetByTextOptions { Exact = true }).WaitForAsync(new LocatorWaitForOptions { Timeout = 500 });
                return;
            }
            catch (TimeoutException)
            {
                // Not yet: the engine is still at it.
            }
        }

        Assert.Fail($"{section} never became {words}: {await Row(section).InnerTextAsync()}");
    }

    /// <summary>The same for any text of the page.</summary>
    public async Task UntilAsync(ILocator wished)
    {
        for (var round = 0; round < 60; round++)
        {
            await page.Clock.FastForwardAsync(31_000);
            try
            {
                await wished.First.WaitForAsync(new LocatorWaitForOptions { Timeout = 500 });
                return;
            }
            catch (TimeoutException)
            {
                // Not yet.
            }
        }

        Assert.Fail($"Never seen: {wished}");
    }
}
