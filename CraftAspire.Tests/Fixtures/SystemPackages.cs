namespace CraftAspire.Tests.Fixtures;

/// <summary>
/// What the tests need of the system: a browser, and fonts that show emoji and every script. Root on Debian installs what is missing before
/// the first test; elsewhere Playwright brings its own browser, and what is missing is said.
/// </summary>
public sealed class SystemPackages : IAsyncLifetime
{
    /// <summary>Debian's browser.</summary>
    public const string Chromium = "/usr/bin/chromium";

    private static readonly (string Package, string File)[] Needed =
    [
        ("chromium", Chromium),
        ("fonts-noto-color-emoji", "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf"),
        ("fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
    ];

    public async ValueTask InitializeAsync()
    {
        string[] missing = [.. Needed.Where(needed => !File.Exists(needed.File)).Select(needed => needed.Package)];

        if (missing.Length > 0 && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            TestContext.Current.SendDiagnosticMessage($"Installing {string.Join(", ", missing)}.");
            await AptGet("update", "-q");
            await AptGet(["install", "-q", "-y", "--no-install-recommends", .. missing]);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task AptGet(params string[] arguments)
    {
        var result = await Programs.RunAsync("apt-get", arguments, environment: new() { ["DEBIAN_FRONTEND"] = "noninteractive" });
        result.ExitCode.ShouldBe(0, $"apt-get {string.Join(' ', arguments)}: {result.Errors}");
    }
}
