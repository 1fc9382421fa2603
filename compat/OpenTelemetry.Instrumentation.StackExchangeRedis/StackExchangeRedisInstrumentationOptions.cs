using System.Diagnostics;

namespace OpenTelemetry.Instrumentation.StackExchangeRedis;

/// <summary>What the spans of Redis commands carry and when they are made.</summary>
public class StackExchangeRedisInstrumentationOptions
{
    /// <summary>How often finished commands become spans; 10 s unless told.</summary>
    public TimeSpan FlushInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whole statements, keys included. The stand-in does not read StackExchange.Redis's private fields for them.</summary>
    /// <exception cref="NotSupportedException">Set to true.</exception>
    public bool SetVerboseDatabaseStatements
    {
        get => false;
        set
        {
            if (value)
                throw new NotSupportedException($"{nameof(SetVerboseDatabaseStatements)} needs the real package OpenTelemetry.Instrumentation.StackExchangeRedis.");
        }
    }

    /// <summary>Which commands become spans; all of them when absent. A filter that throws leaves the command out.</summary>
    public Func<RedisInstrumentationContext, bool>? Filter { get; set; }

    /// <summary>Adds to a command's span.</summary>
    public Action<Activity, RedisInstrumentationContext>? Enrich { get; set; }

    /// <summary>Whether a span has the events Enqueued, Sent and ResponseReceived; true unless told.</summary>
    public bool EnrichActivityWithTimingEvents { get; set; } = true;
}
