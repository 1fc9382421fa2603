using CraftAspire.Tests.Fixtures;

namespace CraftAspire.Tests.Telegram.Bot;

/// <summary>One bot for every test that leaves it as it was; each test brings people of its own.</summary>
public sealed class BotFixture(LocalPostgres postgres) : IAsyncDisposable
{
    private readonly Lazy<Task<BotAtPlay>> _shared = new(() => BotAtPlay.Start(postgres));

    public Task<BotAtPlay> Shared => _shared.Value;

    /// <summary>A bot for one test alone, which may kill it or take its game away.</summary>
    public Task<BotAtPlay> StartOwn(Dictionary<string, string>? settings = null, bool acceptsAnything = false) =>
        BotAtPlay.Start(postgres, settings, acceptsAnything);

    public async ValueTask DisposeAsync()
    {
        if (_shared.IsValueCreated && _shared.Value.IsCompletedSuccessfully) await (await _shared.Value).DisposeAsync();
    }
}
