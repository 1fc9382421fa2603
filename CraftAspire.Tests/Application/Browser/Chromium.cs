using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CraftAspire.Tests.Application.Browser.Chromium))]

namespace CraftAspire.Tests.Application.Browser;

/// <summary>A Chromium, started when the first test asks for a page. Every page has a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new tab of a certain size in pixels and colour scheme.</summary>
    public async Task<IPage> NewPage(int width = 1280, int height = 800, ColorScheme colors = ColorScheme.Light)
    {
        var browser = await Browser();
        var page = await browser.NewPageAsync(
            new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colors, Locale = "en-GB" });
        page.SetDefaultTimeout((float)Patience.Limit.TotalMilliseconds);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    /// <summary>The configured browser, else Debian's, else null for Playwright's own, which is fetched when it is missing.</summary>
    private static string? Executable()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } configured)
            return configured;
        if (File.Exists(SystemPackages.Chromium))
            return SystemPackages.Chromium;

        Microsoft.Playwright.Program.Main(["install", "chromium"]).ShouldBe(
            0, "Playwright could not fetch its Chromium: install one and set CHROMIUM_PATH to it.");
        return null;
    }

    private async Task<IBrowser> Browser()
    {
        await _starting.WaitAsync();
        try
        {
            Assertions.SetDefaultExpectTimeout((float)Patience.Limit.TotalMilliseconds);
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = Flags });
        }
        finally
        {
            _starting.Release();
        }
    }
}
