namespace CraftAspire.Tests.Bot.Running;

/// <summary>
/// One bot, and another one that gets its updates by webhook, for every test that leaves them as they were; each test brings people of its
/// own.
/// </summary>
public sealed class BotFixture(LocalPostgres postgres, LocalCache cache) : IAsyncDisposable
{
    private readonly Lazy<Task<BotAtPlay>> _shared = new(() => BotAtPlay.Start(postgres));

    private readonly Lazy<Task<BotAtPlay>> _byWebhook = new(() => BotAtPlay.Start(postgres, ByWebhook));

    /// <summary>Settings of a bot that gets its updates at its own address.</summary>
    public static Dictionary<string, string> ByWebhook => new() { ["Telegram__WebhookUrl"] = "" };

    public Task<BotAtPlay> Shared => _shared.Value;

    public Task<BotAtPlay> SharedByWebhook => _byWebhook.Value;

    /// <summary>Settings by which several processes are one bot, as Aspire writes them.</summary>
    public async Task<Dictionary<string, string>> Clustered(Dictionary<string, string>? settings = null) => new(settings ?? [])
    {
        ["ConnectionStrings__cache"] = await cache.GetConnectionStringAsync(),
        ["Orleans__ClusterId"] = $"{Guid.NewGuid():n}",
        ["Orleans__ServiceId"] = "bot",
        ["Orleans__Clustering__ProviderType"] = "Redis",
        ["Orleans__Clustering__ServiceKey"] = "cache",
        ["Orleans__Endpoints__AdvertisedIPAddress"] = "127.0.0.1",
        ["Orleans__Endpoints__GatewayPort"] = "0",
    };

    /// <summary>A bot for one test alone, which may kill it or take its game away.</summary>
    public Task<BotAtPlay> StartOwn(Dictionary<string, string>? settings = null, bool acceptsAnything = false, string? token = null) =>
        BotAtPlay.Start(postgres, settings, acceptsAnything, token);

    public async ValueTask DisposeAsync()
    {
        foreach (var shared in new[] { _shared, _byWebhook })
        {
            if (shared.IsValueCreated && shared.Value.IsCompletedSuccessfully) await (await shared.Value).DisposeAsync();
        }
    }
}
