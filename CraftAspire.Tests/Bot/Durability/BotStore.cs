using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Pictures;
using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Bot.Telegram.Sending;
using CraftAspire.Bot.Tokens;
using CraftAspire.Tests.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;
using Telegram.Bot;

namespace CraftAspire.Tests.Bot.Durability;

/// <summary>The bot's inbox, outbox and chats on a real database, as one process of the bot has them.</summary>
public sealed class BotStore : IAsyncDisposable
{
    public const long Bot = 42;
    public const long Chat = 7;

    private readonly IHost _host;

    private BotStore(IHost host, string database) => (_host, Database) = (host, database);

    public string Database { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal CommitLog Commits => Get<CommitLog>();

    internal T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public static Task<BotStore> Create(LocalPostgres postgres, Action<IHostApplicationBuilder>? add = null) =>
        Create(postgres.CreateBotDatabaseAsync(), add);

    /// <summary>One that sends to an emulated Telegram, by the test's clock.</summary>
    /// <param name="limits">Its rates; null for those that the bot has by default.</param>
    internal static Task<BotStore> CreateSending(
        LocalPostgres postgres, TelegramWorld telegram, TimeProvider time, SendingOptions? limits = null) =>
        Create(postgres, builder =>
        {
            builder.AddPictures();
            builder.AddSending();
            builder.Services.AddSingleton<ITelegramBotClient>(
                new TelegramBotClient(
                    new TelegramBotClientOptions(telegram.Token, telegram.Address.ToString().TrimEnd('/')) { RetryCount = 0 }));
            if (limits is not null) builder.Services.AddSingleton(Options.Create(limits));
            builder.Services.AddSingleton(time);
        });

    /// <summary>Another process on the same database.</summary>
    public Task<BotStore> Another() => Create(Task.FromResult(Database), null);

    /// <summary>An update of the chat arrives.</summary>
    internal async Task<IReadOnlyList<InboxClaims.Claim>> Claim(params long[] updates) =>
        await Get<InboxClaims>().ClaimAsync([.. updates.Select(id => new IncomingUpdate(id, Chat, "message", "{}", null))], Stop);

    /// <summary>Takes a turn of the chat to its end.</summary>
    internal async Task<CommitEntry.Turn> Turn(long update, long version, string? state = "{}", params DueItem[] due)
    {
        var said = new OutboxItem(update, 0, Chat, new Outgoing.Say($"answer to {update}"), null, DateTimeOffset.UtcNow);
        var turn = new CommitEntry.Turn(update, "handled", new ChatChange(Chat, version, state), [said]) { Due = due };
        await Commits.RecordAsync(turn, Stop);
        return turn;
    }

    public async Task<T> Query<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Database);
        await using var query = source.CreateCommand(sql);
        return (T)(await query.ExecuteScalarAsync(Stop))!;
    }

    public async ValueTask DisposeAsync() => await ((IAsyncDisposable)_host).DisposeAsync();

    private static async Task<BotStore> Create(Task<string> database, Action<IHostApplicationBuilder>? add)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["ConnectionStrings:botdb"] = await database,
                ["Telegram:Token"] = $"{Bot}:for-this-test",
                ["Tokens:Key"] = "a-key-for-tests-that-is-long-enough-for-hs256",
            });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddTokens();
        builder.AddGame();
        builder.AddTelegram();
        add?.Invoke(builder);
        builder.AddDurability();
        var host = builder.Build();
        return new BotStore(host, await database);
    }
}
