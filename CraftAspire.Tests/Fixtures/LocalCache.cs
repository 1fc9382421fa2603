namespace CraftAspire.Tests.Fixtures;

/// <summary>One real cache server for the whole run. Tests run in parallel: use <see cref="NewPrefix"/>, never flush.</summary>
public sealed class LocalCache : IAsyncDisposable
{
    private readonly Lazy<Task<LocalServer>> _server = new(LocalServer.StartCacheAsync);

    /// <summary>The connection string, as StackExchange.Redis reads it.</summary>
    public async Task<string> GetConnectionStringAsync()
    {
        var server = await _server.Value;

        return $"127.0.0.1:{server.Port},password={server.Password}";
    }

    /// <summary>How keys and channels of one test begin, so that no other test sees them.</summary>
    public static string NewPrefix() => $"test-{Guid.NewGuid():n}:";

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated && _server.Value.IsCompletedSuccessfully)
        {
            await (await _server.Value).DisposeAsync();
        }
    }
}
