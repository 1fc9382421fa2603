using System.Diagnostics;
using CliWrap;
using CliWrap.Buffered;

namespace CraftAspire.Tests.Emulator;

/// <summary>
/// A bot written with grammY, another client library than ours, run by Node.js. Its packages are pinned and installed once beside the
/// tests.
/// </summary>
public sealed class Grammy : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "grammy");
    private readonly List<Process> _bots = [];

    public async ValueTask InitializeAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "grammy")))
            return;

        var install = await global::CliWrap.Cli.Wrap("npm").WithArguments(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .WithWorkingDirectory(Folder).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        install.ExitCode.ShouldBe(0, install.StandardError);
    }

    /// <summary>Starts the bot and waits until it polls.</summary>
    public async Task Start(TelegramWorld world)
    {
        var bot = Process.Start(new ProcessStartInfo("node", ["bot.mjs", world.Address.ToString().TrimEnd('/'), world.Token])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _bots.Add(bot);
        (await bot.StandardOutput.ReadLineAsync()).ShouldBe("""{"started":"craft_test_bot"}""");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _bots)
        {
            bot.Kill();
            await bot.WaitForExitAsync();
            bot.Dispose();
        }
    }
}
