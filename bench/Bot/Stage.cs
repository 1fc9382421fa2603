using System.Security.Cryptography;
using Bench.Bot.Contestants;

namespace Bench.Bot;

/// <summary>
/// Everything that both contestants share: the emulated Telegram without rate limits, the game, and a Postgres for the bot's inbox and
/// outbox.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _running = [];
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"craftaspire-bench-bot-{Guid.NewGuid():n}");
    private string _postgresPassword = "";
    private readonly Uri _postgres = Checkout.FreeAddress();

    public Uri Telegram { get; } = Checkout.FreeAddress();

    public Uri Game { get; } = Checkout.FreeAddress();

    public async Task OpenAsync()
    {
        _running.Add(await KnownPairs.StartAsync(Game));
        _running.Add(await RunningProgram.StartAsync(
            "dotnet", [Checkout.Program("local/TelegramEmulator")],
            new() { ["ASPNETCORE_URLS"] = Telegram.ToString(), ["Emulator__CallbackSeconds"] = "60" }, "Application started"));

        // As it ships, with every commit on disk: durability is part of what is measured.
        _postgresPassword = RandomNumberGenerator.GetHexString(32);
        _running.Add(await RunningProgram.StartAsync(
            "dotnet",
            [
                Checkout.Program("local/EmbeddedPostgres"), "--port", $"{_postgres.Port}", "--data", _folder,
                "--programs", Path.Combine(Checkout.Root, ".craft/postgres"),
            ],
            new() { ["POSTGRES_PASSWORD"] = _postgresPassword }, "ready"));
    }

    public async Task<Contestant> StartOursAsync(int processes)
    {
        var database = $"Host=127.0.0.1;Port={_postgres.Port};Username=postgres;Password={_postgresPassword};Database=botdb";
        return await OurBot.StartAsync(Telegram, Game, database, processes > 1 ? await StartCacheAsync() : null, processes);
    }

    private async Task<string> StartCacheAsync()
    {
        var port = Checkout.FreeAddress().Port;
        var password = RandomNumberGenerator.GetHexString(32);
        _running.Add(await RunningProgram.StartAsync(
            "dotnet",
            [Checkout.Program("local/EmbeddedCache"), "--port", $"{port}", "--data", Path.Combine(_folder, "cache"), "--throwaway"],
            new() { ["CACHE_PASSWORD"] = password }, "ready"));
        return $"127.0.0.1:{port},password={password}";
    }

    public Task<Contestant> StartPeerAsync() => GrammyBot.StartAsync(Telegram, Game);

    public async ValueTask DisposeAsync()
    {
        _running.Reverse();
        foreach (var one in _running) await one.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
