using System.Text.RegularExpressions;
using CraftAspire.Tests.Api;
using CraftAspire.Tests.Api.SecondFactor;
using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;
using Npgsql;
using TelegramEmulator.Faults;
using TelegramEmulator.Wire;
using Chat = CraftAspire.Tests.Emulator.Chat;

namespace CraftAspire.Tests.Bot.Administration;

/// <summary>The bot and the Api as they ship between an emulated Telegram and a scripted model server, with one admin.</summary>
internal sealed partial class AdministeredGame : IAsyncDisposable
{
    private readonly TelegramWorld _telegram;
    private readonly ModelServer _model;
    private readonly ApiProcess _api;
    private readonly BotProcess _bot;

    private AdministeredGame(
        TelegramWorld telegram,
        ModelServer model,
        ApiProcess api,
        BotProcess bot,
        Person admin,
        NpgsqlDataSource craftdb,
        NpgsqlDataSource botdb) =>
        (_telegram, _model, _api, _bot, Admin, Craft, Bot) = (telegram, model, api, bot, admin, craftdb, botdb);

    public Person Admin { get; }

    public ModelServer Model => _model;

    public NpgsqlDataSource Craft { get; }

    public NpgsqlDataSource Bot { get; }

    /// <summary>Everything that the two services wrote to their consoles.</summary>
    public string Logs => _api.Log + _bot.Log;

    public static async Task<AdministeredGame> Start(LocalPostgres postgres, LocalCache cache)
    {
        const string TokenKey = "a key between the bot and the Api of one test";
        var telegram = await TelegramWorld.Start();
        var admin = await telegram.NewPerson();
        var model = await ModelServer.StartAsync();
        var (craftdb, botdb) = (await postgres.CreateGameDatabaseAsync(), await postgres.CreateBotDatabaseAsync());
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__craftdb"] = craftdb,
            ["ConnectionStrings__cache"] = await cache.GetConnectionStringAsync(),
            ["Cache__KeyPrefix"] = LocalCache.NewPrefix(),
            ["Tokens__Key"] = TokenKey,
            ["SecondFactor__Key"] = GameApi.SecondFactorKey,
            ["Generation__Endpoint"] = model.Address,
            ["Admins__TelegramIds"] = $"{admin.Id}",
        };
        var api = await ApiProcess.Start(settings);
        var bot = await BotProcess.Start(botdb, telegram.Address, telegram.Token, api.Address, new() { ["Tokens__Key"] = TokenKey });
        var game = new AdministeredGame(telegram, model, api, bot, admin, NpgsqlDataSource.Create(craftdb), NpgsqlDataSource.Create(botdb));
        await game.UntilThereIsAnAdmin();
        return game;
    }

    /// <summary>Orders an error for the bot's next calls.</summary>
    public Task Refuse(MethodFault fault) => _telegram.Refuse(fault);

    /// <summary>What stands in a file that the bot sent.</summary>
    public Task<string> Download(Document file) => _telegram.Control.GetText($"files/{file.FileId}");

    public Task<Chat> NewGroup(string title, params IReadOnlyList<Person> people) => _telegram.NewGroup(title, people);

    public Task<Person> NewPerson(string name) => _telegram.NewPerson(name);

    /// <summary>The admin, who has been offered it, sets an authenticator up as the bot tells them to.</summary>
    public Task<AuthenticatorApp> Enrol() => Enrol(Admin);

    /// <summary>Somebody who has been offered it sets an authenticator up as the bot tells them to.</summary>
    public static async Task<AuthenticatorApp> Enrol(Person person)
    {
        await person.Taps("Set it up");
        var picture = await person.Sees(message => message.Photo is not null);
        var app = new AuthenticatorApp(Key().Match(picture.Caption!).Value, TimeProvider.System);
        await person.Sends(app.Code);
        await person.Sees(message => Says(message, "The second factor is on"));
        return app;
    }

    /// <summary>Makes somebody who has played a moderator.</summary>
    public async Task Appoint(Person person)
    {
        await using var appoint = Craft.CreateCommand($"update players set role = 'moderator' where telegram_id = {person.Id}");
        (await appoint.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    /// <summary>The level falls, as if fifteen minutes had passed; the codes given so far were given long ago.</summary>
    public async Task LowerLevel()
    {
        await using var lower = Craft.CreateCommand("update second_factors set raised_until = now() - interval '1 second', last_step = 0");
        await lower.ExecuteNonQueryAsync();
    }

    public static async Task<T> Scalar<T>(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static bool Says(Message message, string text) =>
        (message.Text ?? message.Caption)?.Contains(text, StringComparison.Ordinal) is true;

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _api.DisposeAsync();
        await _model.DisposeAsync();
        await _telegram.DisposeAsync();
        await Craft.DisposeAsync();
        await Bot.DisposeAsync();
    }

    private Task UntilThereIsAnAdmin() =>
        Waits.Until(async () => await Scalar<long>(Craft, "select count(*) from players where role = 'admin'") is 1);

    [GeneratedRegex("([A-Z2-7]{4} ){7}[A-Z2-7]{4}")]
    private static partial Regex Key();
}
