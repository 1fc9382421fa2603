using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace ZiggyCreatures.Caching.Fusion.Backplane.StackExchangeRedis;

/// <summary>How the backplane reaches Redis: a factory, else options, else a configuration string.</summary>
public class RedisBackplaneOptions : IOptions<RedisBackplaneOptions>
{
    /// <summary>StackExchange.Redis's configuration string; used when neither of the other two is set.</summary>
    public string? Configuration { get; set; }

    /// <summary>StackExchange.Redis's options; preferred over <see cref="Configuration"/>.</summary>
    public ConfigurationOptions? ConfigurationOptions { get; set; }

    /// <summary>Makes the connection; preferred over both. The backplane owns what it returns and disposes it when it unsubscribes.</summary>
    public Func<Task<IConnectionMultiplexer>>? ConnectionMultiplexerFactory { get; set; }

    RedisBackplaneOptions IOptions<RedisBackplaneOptions>.Value => this;
}
