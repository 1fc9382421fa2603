using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CraftAspire.Tests.Browser.Chromium))]

namespace CraftAspire.Tests.Browser;

/// <summary>The system's Chromium, started when the first test asks for a page. Every page has a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new tab of a certain size in pixels and colour scheme.</summary>
    public async Task<IPage> NewPage(int width = 1280, int height = 800, ColorScheme colors = ColorScheme.Light)
    {
        var browser = await Browser();
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colors, Locale = "en-GB" });
        page.SetDefaultTimeout(30_000);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> Browser()
    {
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
                Args = Flags,
            });
        }
        finally
        {
            _starting.Release();
        }
    }
}
