using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace ZiggyCreatures.Caching.Fusion.Backplane.StackExchangeRedis;

/// <summary>
/// Carries FusionCache's notifications between processes by Redis publish/subscribe. Redis subscribes again by itself after a
/// lost connection; FusionCache is told, because what was published meanwhile did not arrive.
/// </summary>
public partial class RedisBackplane : IFusionCacheBackplane
{
    private readonly RedisConnection _connection;
    private readonly ILogger _logger;
    private volatile BackplaneSubscriptionOptions? _subscription;
    private RedisChannel _channel;

    /// <summary>Makes a backplane that connects when it is first used.</summary>
    public RedisBackplane(IOptions<RedisBackplaneOptions> optionsAccessor, ILogger<RedisBackplane>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(optionsAccessor);
        _connection = new RedisConnection(optionsAccessor.Value, Opened);
        _logger = logger ?? NullLogger<RedisBackplane>.Instance;
    }

    /// <inheritdoc/>
    public async ValueTask SubscribeAsync(BackplaneSubscriptionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _channel = RedisChannel.Literal(options.ChannelName ?? throw new ArgumentException("A channel name is needed.", nameof(options)));
        _subscription = options;

        var redis = await _connection.Get(CancellationToken.None).ConfigureAwait(false);
        await redis.GetSubscriber().SubscribeAsync(_channel, (_, value) => Receive(value)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask PublishAsync(BackplaneMessage message, FusionCacheEntryOptions options, CancellationToken token = default)
    {
        var redis = await _connection.Get(token).ConfigureAwait(false);
        token.ThrowIfCancellationRequested();
        await redis.GetSubscriber().PublishAsync(_channel, BackplaneMessage.ToByteArray(message)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask UnsubscribeAsync()
    {
        _subscription = null;
        await _connection.Close().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Subscribe(BackplaneSubscriptionOptions options) => SubscribeAsync(options).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Publish(BackplaneMessage message, FusionCacheEntryOptions options, CancellationToken token = default) =>
        PublishAsync(message, options, token).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Unsubscribe() => UnsubscribeAsync().AsTask().GetAwaiter().GetResult();

    private void Opened(IConnectionMultiplexer redis)
    {
        redis.ConnectionRestored += (_, restored) =>
        {
            if (restored.ConnectionType == ConnectionType.Subscription)
                _ = Task.Run(() => Connected(isReconnection: true));
        };
        _ = Task.Run(() => Connected(isReconnection: false));
    }

    private async Task Connected(bool isReconnection)
    {
        if (_subscription?.ConnectHandlerAsync is { } handle)
            await handle(new BackplaneConnectionInfo(isReconnection)).ConfigureAwait(false);
    }

    private void Receive(RedisValue value)
    {
        if (_subscription?.IncomingMessageHandlerAsync is not { } handle)
            return;

        try
        {
            var message = BackplaneMessage.FromByteArray((byte[])value!);
            // Handling may call Redis; on Redis's own reading thread it would wait for itself.
            _ = Task.Run(() => handle(message).AsTask());
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidDataException or ArgumentException)
        {
            LogUnreadable(unreadable);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message on the cache's backplane could not be read and was left out")]
    private partial void LogUnreadable(Exception exception);
}
