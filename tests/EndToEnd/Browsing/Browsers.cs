using Microsoft.Playwright;

namespace EndToEnd.Browsing;

/// <summary>One Chromium, the built pages and one town with the sample survey in progress, for every test of the collection. Tests that change something start a town of their own.</summary>
public sealed class Browsers : IAsyncLifetime
{
    /// <summary>Name of the collection of the dashboard's tests.</summary>
    public const string Collection = "dashboard";

    /// <summary>Name of the collection of the task pane's tests, which runs beside it.</summary>
    public const string PaneCollection = "pane";

    /// <summary>Name of the collection that looks at every page in every theme, which takes as long as either.</summary>
    public const string LookCollection = "look";

    private IPlaywright? playwright;
    private IBrowser browser = null!;
    private Town? sample;

    /// <summary>The folder of the built pages.</summary>
    public string Pages { get; private set; } = "";

    /// <summary>Builds the pages when needed and starts the browser.</summary>
    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Lack is null)
        {
            Pages = await BuiltPages.FolderAsync();
            playwright = await Playwright.CreateAsync();
            browser = await Chromium.LaunchAsync(playwright);
        }
    }

    /// <summary>The town with the sample survey; made at its first use. Look only.</summary>
    public async Task<Town> SampleAsync() => sample ??= await Town.StartAsync(Pages, withSample: true);

    /// <summary>A browser of one person's own (cookies, storage), speaking Japanese unless told otherwise, already signed in.</summary>
    public async Task<IBrowserContext> OpenAsync(Town town, string? person, Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = town.Address.ToString(),
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
            ViewportSize = new ViewportSize { Width = 1280, Height = 860 },
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
        };
        change?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(45_000); // a machine may have other work, too
        if (person is not null)
        {
            var answer = await context.APIRequest.PostAsync("/local/identity", new APIRequestContextOptions { DataObject = new { name = person } });
            Assert.True(answer.Ok, $"{person}: {answer.Status}");
        }

        return context;
    }

    /// <summary>Closes the browser and the town.</summary>
    public async Task DisposeAsync()
    {
        if (playwright is not null)
        {
            await browser.DisposeAsync();
            playwright.Dispose();
        }

        if (sample is not null)
        {
            await sample.DisposeAsync();
        }
    }
}

/// <summary>Tests of the dashboard, which share one browser.</summary>
[CollectionDefinition(Browsers.Collection)]
public sealed class DashboardCollection : ICollectionFixture<Browsers>;

/// <summary>Tests of the task pane, which share one browser.</summary>
[CollectionDefinition(Browsers.PaneCollection)]
public sealed class PaneCollection : ICollectionFixture<Browsers>;

/// <summary>Tests that look at every page, which share one browser.</summary>
[CollectionDefinition(Browsers.LookCollection)]
public sealed class LookCollection : ICollectionFixture<Browsers>;
