namespace CraftAspire.Cli.Installing;

/// <summary>What the browser tests need from the system: a browser, and fonts that show emoji and every script.</summary>
internal sealed class DebianPackages(Checkout checkout, Steps steps)
{
    private static readonly (string Package, string[] Files)[] Needed =
    [
        ("chromium", ["/usr/bin/chromium"]),
        ("fonts-noto-color-emoji", ["/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf"]),
        ("fonts-dejavu-core", ["/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"]),
    ];

    public static IReadOnlyList<string> Missing => [.. Needed.Where(needed => !needed.Files.Any(File.Exists)).Select(needed => needed.Package)];

    /// <summary>The command that mends it.</summary>
    public static string Command => $"apt-get install {string.Join(' ', Missing)}";

    /// <summary>Installs what is missing where that needs no password; elsewhere says the command and goes on.</summary>
    public async Task InstallAsync(CancellationToken cancellation)
    {
        if (Missing.Count == 0)
        {
            return;
        }

        if (!Environment.IsPrivilegedProcess || !Tool.Exists("apt-get"))
        {
            steps.Warn($"The browser tests will fail: run {(Environment.IsPrivilegedProcess ? "" : "sudo ")}{Command}");

            return;
        }

        await steps.RunAsync($"Installing {string.Join(", ", Missing)}", () => AptAsync(cancellation));
    }

    private async Task AptAsync(CancellationToken cancellation)
    {
        _ = await Tool.RunAsync("apt-get", ["update", "-q"], checkout.Root, cancellation);
        string[] quietly = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-q", "-y", "--no-install-recommends"];
        var (exitCode, said) = await Tool.RunAsync("env", [.. quietly, .. Missing], checkout.Root, cancellation);

        if (exitCode != 0)
        {
            throw new FailureException($"Debian's packages for the browser tests could not be installed: {said.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()} Run it by hand to see more: {Command}");
        }
    }
}
