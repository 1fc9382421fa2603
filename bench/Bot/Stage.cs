using System.Security.Cryptography;
using Bench.Bot.Contestants;
using Microsoft.AspNetCore.Builder;

namespace Bench.Bot;

/// <summary>
/// Everything that both contestants share: the emulated Telegram without rate limits, the game, and a Postgres for the bot's inbox and
/// outbox.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> running = [];
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"craftaspire-bench-bot-{Guid.NewGuid():n}");
    private string postgresPassword = "";
    private Uri postgres = Checkout.FreeAddress();

    public Uri Telegram { get; } = Checkout.FreeAddress();

    public Uri Game { get; } = Checkout.FreeAddress();

    public async Task Open()
    {
        running.Add(await KnownPairs.Start(Game));
        running.Add(await RunningProgram.Start(
            "dotnet", [Checkout.Program("local/TelegramEmulator")],
            new() { ["ASPNETCORE_URLS"] = Telegram.ToString(), ["Emulator__CallbackSeconds"] = "60" }, "Application started"));

        // As it ships, with every commit on disk: durability is part of what is measured.
        postgresPassword = RandomNumberGenerator.GetHexString(32);
        running.Add(await RunningProgram.Start(
            "dotnet",
            [
                Checkout.Program("local/EmbeddedPostgres"), "--port", $"{postgres.Port}", "--data", folder,
                "--programs", Path.Combine(Checkout.Root, ".craft/postgres"),
            ],
            new() { ["POSTGRES_PASSWORD"] = postgresPassword }, "ready"));
    }

    public async Task<Contestant> StartOurs(int processes)
    {
        var database = $"Host=127.0.0.1;Port={postgres.Port};Username=postgres;Password={postgresPassword};Database=botdb";
        return await OurBot.Start(Telegram, Game, database, processes > 1 ? await StartCache() : null, processes);
    }

    private async Task<string> StartCache()
    {
        var port = Checkout.FreeAddress().Port;
        var password = RandomNumberGenerator.GetHexString(32);
        running.Add(await RunningProgram.Start(
            "dotnet",
            [Checkout.Program("local/EmbeddedCache"), "--port", $"{port}", "--data", Path.Combine(folder, "cache"), "--throwaway"],
            new() { ["CACHE_PASSWORD"] = password }, "ready"));
        return $"127.0.0.1:{port},password={password}";
    }

    public Task<Contestant> StartPeer() => GrammyBot.Start(Telegram, Game);

    public async ValueTask DisposeAsync()
    {
        running.Reverse();
        foreach (var one in running) await one.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
