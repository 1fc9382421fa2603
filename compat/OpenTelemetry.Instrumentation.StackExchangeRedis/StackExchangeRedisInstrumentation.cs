using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace OpenTelemetry.Instrumentation.StackExchangeRedis;

/// <summary>The connections whose commands become spans.</summary>
public sealed class StackExchangeRedisInstrumentation : IDisposable
{
    private readonly IOptionsMonitor<StackExchangeRedisInstrumentationOptions> _options;
    private readonly Lock _gate = new();
    private readonly List<ConnectionInstrumentation> _connections = [];

    internal StackExchangeRedisInstrumentation(IOptionsMonitor<StackExchangeRedisInstrumentationOptions> options) => _options = options;

    /// <summary>Instruments a connection with the default options.</summary>
    /// <returns>Disposing it ends the instrumentation.</returns>
    public IDisposable AddConnection(IConnectionMultiplexer connection) => AddConnection(Options.DefaultName, connection);

    /// <summary>Instruments a connection with the options of that name.</summary>
    /// <returns>Disposing it ends the instrumentation.</returns>
    public IDisposable AddConnection(string name, IConnectionMultiplexer connection)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(connection);

        var instrumented = new ConnectionInstrumentation(connection, _options.Get(name));
        lock (_gate)
            _connections.Add(instrumented);
        return new Registration(this, instrumented);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ConnectionInstrumentation[] connections;
        lock (_gate)
        {
            connections = [.. _connections];
            _connections.Clear();
        }

        foreach (var connection in connections)
            connection.Dispose();
    }

    private void Remove(ConnectionInstrumentation connection)
    {
        lock (_gate)
        {
            if (!_connections.Remove(connection))
                return;
        }

        connection.Dispose();
    }

    private sealed class Registration(StackExchangeRedisInstrumentation owner, ConnectionInstrumentation connection) : IDisposable
    {
        public void Dispose() => owner.Remove(connection);
    }
}
