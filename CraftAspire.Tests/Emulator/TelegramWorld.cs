using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TelegramEmulator;
using TelegramEmulator.Control;
using TelegramEmulator.Faults;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace CraftAspire.Tests.Emulator;

/// <summary>
/// Telegram as a test sees it: people who write and tap, chats that can be read, faults that can be ordered. A real server on a free port.
/// </summary>
public sealed class TelegramWorld : IAsyncDisposable
{
    private readonly WebApplication? _server;

    private TelegramWorld(Uri address, string token, WebApplication? server)
    {
        (Address, Token, _server) = (address, token, server);
        Control = new ControlClient(new HttpClient { BaseAddress = address, Timeout = Patience.Limit });
    }

    /// <summary>What a bot gets as its base URL.</summary>
    public Uri Address { get; }

    public string Token { get; }

    public long BotId =>
        long.Parse(Token[..Token.IndexOf(':', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The control interface as it is, for what the sentences below do not say.</summary>
    public ControlClient Control { get; }

    /// <summary>Starts an emulator in this process with one bot in it.</summary>
    public static async Task<TelegramWorld> Start(Dictionary<string, string?>? settings = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        builder.AddEmulator();
        if (time is not null)
            builder.Services.AddSingleton(time);

        var server = builder.Build();
        server.MapEmulator();
        await server.StartAsync();
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var token = settings?.GetValueOrDefault("Emulator:BotToken") ?? NewToken();
        var world = new TelegramWorld(new Uri(address), token, server);
        await world.Control.Post("bots", new NewBot { Token = token, Username = "craft_test_bot" });
        return world;
    }

    /// <summary>Uses an emulator that runs already, as the one of a whole application.</summary>
    public static TelegramWorld At(Uri address, string token) => new(address, token, null);

    public static string NewToken() => $"{Random.Shared.NextInt64(1_000_000, 9_999_999_999)}:{Guid.NewGuid():N}abc";

    /// <summary>Somebody new with an open private chat with the bot, to which nothing was written yet.</summary>
    public Task<Person> NewPerson(string firstName = "Ada", string? language = "en", string? username = null) =>
        NewPerson(new NewPerson { FirstName = firstName, LanguageCode = language, Username = username });

    /// <summary>Somebody new of whom more is decided than a first name.</summary>
    public async Task<Person> NewPerson(NewPerson person)
    {
        var profile = await Control.Post<User>("people", person);
        var chat = await Control.Post<ChatView>($"people/{profile.Id}/chats?bot={BotId}");
        return new Person(profile, new ChatSeat(new Chat(Control, chat.Key, chat.Chat.Id), profile.Id));
    }

    /// <summary>A group with these people and the bot in it.</summary>
    public Task<Chat> NewGroup(string title, params IReadOnlyList<Person> people) => NewGroup(title, null, people);

    /// <summary>Such a group with a certain chat id, which is negative.</summary>
    public async Task<Chat> NewGroup(string title, long? id, IReadOnlyList<Person> people)
    {
        var group = new NewChat
        {
            Kind = RoomKind.Group,
            Title = title,
            Id = id,
            People = [.. people.Select(each => each.Id)],
            Bots = [BotId],
        };
        var chat = await Control.Post<ChatView>("chats", group);
        return new Chat(Control, chat.Key, chat.Chat.Id);
    }

    /// <summary>A supergroup with these people and the bot in it, with topics or without.</summary>
    public Task<Chat> NewSupergroup(string title, params IReadOnlyList<Person> people) => NewSupergroup(title, false, people);

    /// <summary>A supergroup with topics.</summary>
    public Task<Chat> NewForum(string title, params IReadOnlyList<Person> people) => NewSupergroup(title, true, people);

    /// <summary>A channel with these people; no bot is in it.</summary>
    public async Task<Chat> NewChannel(string title, params IReadOnlyList<Person> people)
    {
        var chat = await Control.Post<ChatView>(
            "chats", new NewChat { Kind = RoomKind.Channel, Title = title, People = [.. people.Select(each => each.Id)], Bots = [] });
        return new Chat(Control, chat.Key, chat.Chat.Id);
    }

    private async Task<Chat> NewSupergroup(string title, bool isForum, IReadOnlyList<Person> people)
    {
        var group = new NewChat
        {
            Kind = RoomKind.Supergroup,
            IsForum = isForum,
            Title = title,
            People = [.. people.Select(each => each.Id)],
            Bots = [BotId],
        };
        var chat = await Control.Post<ChatView>("chats", group);
        return new Chat(Control, chat.Key, chat.Chat.Id);
    }

    /// <summary>Disturbs the next updates to the bot.</summary>
    public Task Disturb(UpdateFaultKind kind, int count = 1, int delayMs = 1_000) =>
        Control.Post($"bots/{BotId}/faults/updates", new UpdateFault { Kind = kind, Count = count, DelayMs = delayMs });

    /// <summary>Orders an error for the bot's next calls.</summary>
    public Task Refuse(MethodFault fault) => Control.Post($"bots/{BotId}/faults/methods", fault);

    /// <summary>Sends the bot an update as it is.</summary>
    public Task SendUpdate(object update) => Control.Post($"bots/{BotId}/updates", update);

    public Task EnforceRates(bool on) => Control.Put($"rates?on={on}");

    /// <summary>The bot as the emulator sees it: how many updates wait for it, its webhook.</summary>
    public async Task<BotView> Bot() => (await Control.Get<BotView[]>("bots")).Single(each => each.Profile.Id == BotId);

    /// <summary>Waits for the bot's first call, by which an emulator that was started without a bot learns of it.</summary>
    public async Task UntilTheBotSpeaks(TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!(await Control.Get<BotView[]>("bots")).Any(each => each.Profile.Id == BotId))
            await timer.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>Stops the emulator as a process is stopped, which is when it saves its state.</summary>
    public Task Stops() => _server!.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
