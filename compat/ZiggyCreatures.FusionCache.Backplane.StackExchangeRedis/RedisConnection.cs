using StackExchange.Redis;

namespace ZiggyCreatures.Caching.Fusion.Backplane.StackExchangeRedis;

/// <summary>One connection, opened when it is first needed. A failed attempt is forgotten, so that the next call tries again.</summary>
internal sealed class RedisConnection(RedisBackplaneOptions options, Action<IConnectionMultiplexer> opened)
{
    private readonly Lock _gate = new();
    private Task<IConnectionMultiplexer>? _connecting;

    public Task<IConnectionMultiplexer> Get(CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_connecting is null or { IsFaulted: true } or { IsCanceled: true })
                _connecting = Open();
            return _connecting.WaitAsync(cancellation);
        }
    }

    public async ValueTask Close()
    {
        Task<IConnectionMultiplexer>? connecting;
        lock (_gate)
            (connecting, _connecting) = (_connecting, null);

        if (connecting is { IsFaulted: false, IsCanceled: false })
            await (await connecting.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
    }

    private async Task<IConnectionMultiplexer> Open()
    {
        var multiplexer = await Connect().ConfigureAwait(false);
        opened(multiplexer);
        return multiplexer;
    }

    private async Task<IConnectionMultiplexer> Connect() => options switch
    {
        { ConnectionMultiplexerFactory: { } connect } => await connect().ConfigureAwait(false),
        { ConfigurationOptions: { } configuration } => await ConnectionMultiplexer.ConnectAsync(configuration).ConfigureAwait(false),
        { Configuration: { Length: > 0 } configuration } => await ConnectionMultiplexer.ConnectAsync(configuration).ConfigureAwait(false),
        _ => throw new InvalidOperationException(
            $"The Redis backplane has nowhere to connect to: set one of {nameof(RedisBackplaneOptions)}'s properties."),
    };
}
