using CraftAspire.Tests.Fixtures;
using CraftAspire.Tests.Telegram.Game;
using TelegramEmulator.World;

namespace CraftAspire.Tests.Telegram.Bot;

/// <summary>A bot between an emulated Telegram and a scripted game, all of them real servers.</summary>
public sealed class BotAtPlay : IAsyncDisposable
{
    private BotAtPlay(TelegramWorld telegram, ScriptedGame game, BotProcess bot) => (Telegram, Game, Bot) = (telegram, game, bot);

    public TelegramWorld Telegram { get; }

    public ScriptedGame Game { get; }

    public BotProcess Bot { get; }

    public static async Task<BotAtPlay> Start(LocalPostgres postgres, Dictionary<string, string>? settings = null, bool acceptsAnything = false, string? token = null)
    {
        var telegram = await TelegramWorld.Start(token is null ? null : new() { ["Emulator:BotToken"] = token });
        var game = await ScriptedGame.Start(acceptsAnything);
        var bot = await BotProcess.Start(await postgres.CreateDatabaseAsync("botdb"), telegram.Address, telegram.Token, game.Address, settings);
        return new BotAtPlay(telegram, game, bot);
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
    public async Task<string> AnswerTo(string query)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        long after = 0;
        while (!patience.IsCancellationRequested)
        {
            var page = await Telegram.Control.Get<FeedPage>($"changes?after={after}&wait_ms=1000");
            if (page.Changes.FirstOrDefault(change => change.Answer?.QueryId == query) is { } found) return found.Answer!.Text ?? "";
            after = page.Version;
        }

        throw new TimeoutException("The tap was not answered.");
    }

    /// <summary>True for the message that is the board.</summary>
    public static bool IsBoard(TelegramEmulator.Wire.Message message) => message.Text?.StartsWith("🎒", StringComparison.Ordinal) == true;

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Game.DisposeAsync();
        await Telegram.DisposeAsync();
    }
}
