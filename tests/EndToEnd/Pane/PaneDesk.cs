using System.Text.Json;
using EndToEnd.Browsing;
using Microsoft.Playwright;

namespace EndToEnd.Pane;

/// <summary>
/// A person of a section with the workbook open in Excel and the pane beside it. The pane is the real one, served by the real local edition; Excel is a fake whose
/// cells come from the real file in the tenant's folder, and whose saves write it.
/// </summary>
internal sealed class PaneDesk : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly OpenBook book;
    private TaskCompletionSource? hold;

    private PaneDesk(IBrowserContext context, IPage page, OpenBook book) => (this.context, Page, this.book) = (context, page, book);

    /// <summary>The pane.</summary>
    public IPage Page { get; }

    /// <summary>Scripts' errors so far.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Addresses of other machines the page asked for, besides Office's script.</summary>
    public List<string> Elsewhere { get; } = [];

    /// <summary>Opens the section's workbook.</summary>
    public static async Task<PaneDesk> OpenAsync(Browsers browsers, Town town, string? person, string section, PaneOptions? wish = null)
    {
        var options = wish ?? new PaneOptions();
        var own = await browsers.OpenAsync(town, person, o =>
        {
            o.ViewportSize = new ViewportSize { Width = options.Width, Height = options.Height };
            o.DeviceScaleFactor = 2;
            o.Locale = options.Language;
        });
        var page = await own.NewPageAsync();
        var desk = new PaneDesk(own, page, new OpenBook(options.File ?? town.WorkbookOf(section)));
        await desk.PrepareAsync(town, options);
        await page.GotoAsync($"/taskpane.html?theme={options.Theme}");
        return desk;
    }

    /// <summary>Types an answer into its cell and leaves the cell.</summary>
    public Task TypeAsync(string row, string field, string text, string author = "user", string sheet = "調査票") =>
        Page.EvaluateAsync("([s, r, f, t, a]) => excel.type(s, r, f, t, a)", new[] { sheet, row, field, text, author });

    /// <summary>Moves to an answer's cell.</summary>
    public Task GoAsync(string row, string field) => Page.EvaluateAsync("([r, f]) => excel.go('調査票', r, f)", new[] { row, field });

    /// <summary>What a cell holds.</summary>
    public Task<string> CellAsync(string row, string field) => Page.EvaluateAsync<string>("([r, f]) => excel.read('調査票', r, f)", new[] { row, field });

    /// <summary>Which cells are selected.</summary>
    public Task<string> SelectionAsync() => Page.EvaluateAsync<string>("() => excel.book.selection.address");

    /// <summary>Where an answer's cell is, as A1.</summary>
    public Task<string> AddressAsync(string row, string field) => Page.EvaluateAsync<string>(
        "([r, f]) => { const at = excel.place('調査票', r, f); return String.fromCharCode(65 + at.column) + (at.row + 1); }", new[] { row, field });

    /// <summary>What the add-in has written and saved so far.</summary>
    public Task<string[]> LogAsync() => Page.EvaluateAsync<string[]>("() => excel.book.log");

    /// <summary>From now on saves stay away from the library until the answer is called.</summary>
    public Action HoldSaves()
    {
        hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return () => hold.SetResult();
    }

    /// <summary>A button by its name.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>A view's tab.</summary>
    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = name });

    /// <summary>Waits for a text to be seen; tells what was there instead.</summary>
    public async Task SeeAsync(string text)
    {
        try
        {
            await Page.GetByText(text).First.WaitForAsync(new LocatorWaitForOptions { Timeout = 20_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"「{text}」 is not seen. Errors: {string.Join("; ", Errors)}. The pane shows: {await Page.Locator("body").InnerTextAsync()}");
        }
    }

    /// <summary>Waits until the newest check is in.</summary>
    public Task CheckedAsync() => SeeAsync("自動で確かめています");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task PrepareAsync(Town town, PaneOptions options)
    {
        Page.PageError += (_, error) => Errors.Add(error);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Errors.Add(message.Text);
            }
        };
        Page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Authority != town.Address.Authority && url.Host != "appsforoffice.microsoft.com")
            {
                Elsewhere.Add(request.Url);
            }
        };
        var script = await FakeOffice.ScriptAsync();
        await Page.RouteAsync("https://appsforoffice.microsoft.com/**", route => options.HasOffice
            ? route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Body = script, Headers = new Dictionary<string, string> { ["Cross-Origin-Resource-Policy"] = "cross-origin" } })
            : route.AbortAsync());
        await Page.ExposeFunctionAsync("openWorkbook", () => book.Read());
        await Page.ExposeFunctionAsync<string, Task>("saveWorkbook", cells =>
        {
            _ = SaveAsync(cells);
            return Task.CompletedTask;
        });
        var told = JsonSerializer.Serialize(new { host = options.Host, displayLanguage = options.Language, excelApi = options.ExcelApi });
        await Page.AddInitScriptAsync($"window.fakeOfficeOptions = {told};");
    }

    private async Task SaveAsync(string cells)
    {
        if (hold is { } held)
        {
            await held.Task;
        }

        book.Write(cells);
    }
}
