using CraftAspire.Tests.Bot.Game;
using CraftAspire.Tests.Emulator;
using Npgsql;
using TelegramEmulator.World;
using Person = CraftAspire.Tests.Emulator.Person;

namespace CraftAspire.Tests.Bot.Running;

/// <summary>A bot between an emulated Telegram and a scripted game, all of them real servers.</summary>
public sealed class BotAtPlay : IAsyncDisposable
{
    private const string Unfinished = """
        select concat(
            'inbox: ', (select json_agg(row_to_json(i)) from inbox i where finished_at is null),
            E'\noutbox: ', (select json_agg(row_to_json(o)) from outbox o),
            E'\nchats: ', (select json_agg(row_to_json(c)) from chats c))
        """;

    private readonly Dictionary<string, string>? _settings;
    private readonly string _database;

    private BotAtPlay(TelegramWorld telegram, ScriptedGame game, BotProcess bot, string database, Dictionary<string, string>? settings) =>
        (Telegram, Game, Bot, _database, _settings) = (telegram, game, bot, database, settings);

    public TelegramWorld Telegram { get; }

    public ScriptedGame Game { get; }

    public BotProcess Bot { get; }

    public static async Task<BotAtPlay> Start(
        LocalPostgres postgres, Dictionary<string, string>? settings = null, bool acceptsAnything = false, string? token = null)
    {
        var telegram = await TelegramWorld.Start(token is null ? null : new() { ["Emulator:BotToken"] = token });
        var game = await ScriptedGame.Start(acceptsAnything);
        var database = await postgres.CreateBotDatabaseAsync();
        var bot = await BotProcess.Start(database, telegram.Address, telegram.Token, game.Address, settings);
        return new BotAtPlay(telegram, game, bot, database, settings);
    }

    /// <summary>A second process of the same bot on the same database.</summary>
    public Task<BotProcess> StartReplica() => BotProcess.Start(_database, Telegram.Address, Telegram.Token, Game.Address, _settings);

    /// <summary>What the bot's database says.</summary>
    public async Task<T> Query<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var query = source.CreateCommand(sql);
        return (T)(await query.ExecuteScalarAsync())!;
    }

    /// <summary>Changes what is in the bot's database.</summary>
    public async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Waits until the bot's database says so.</summary>
    public async Task UntilTrue(string sql)
    {
        using var patience = Patience.Start();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await Query<bool>(sql))
        {
            if (patience.IsCancellationRequested) Assert.Fail($"It never came: {sql}\n{Bot.Log}");
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>Somebody new who has sent /start and sees the board.</summary>
    public async Task<Person> NewPlayer(string name = "Ada", string language = "en")
    {
        var player = await Telegram.NewPerson(name, language);
        await player.Sends("/start");
        await player.Sees(IsBoard);
        return player;
    }

    /// <summary>The note with which the bot answered a tap; waits for it.</summary>
    public async Task<string> AnswerTo(string query) => (await UntilChange(change => change.Answer?.QueryId == query)).Answer!.Text ?? "";

    /// <summary>Waits until something has happened in Telegram.</summary>
    public async Task<Change> UntilChange(Func<Change, bool> isAsDescribed)
    {
        using var patience = Patience.Start();
        long after = 0;
        while (!patience.IsCancellationRequested)
        {
            var page = await Telegram.Control.Get<FeedPage>($"changes?after={after}&wait_ms=1000");
            if (page.Changes.FirstOrDefault(isAsDescribed) is { } found) return found;
            after = page.Version;
        }

        throw new TimeoutException("It did not happen within eight minutes.");
    }

    /// <summary>True for the message that is the board.</summary>
    public static bool IsBoard(TelegramEmulator.Wire.Message message) => message.Text?.StartsWith("🎒", StringComparison.Ordinal) == true;

    public async ValueTask DisposeAsync()
    {
        // Shown when the test failed.
        TestContext.Current.TestOutputHelper?.WriteLine(await Query<string>(Unfinished));
        await Bot.DisposeAsync();
        await Game.DisposeAsync();
        await Telegram.DisposeAsync();
    }
}
