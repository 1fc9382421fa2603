using System.Diagnostics;
using System.Globalization;
using System.Net;
using StackExchange.Redis.Profiling;

namespace OpenTelemetry.Instrumentation.StackExchangeRedis;

/// <summary>Turns commands that Redis has answered into spans, with the times that the client measured.</summary>
internal static class RedisSpans
{
    public const string SourceName = "OpenTelemetry.Instrumentation.StackExchangeRedis";
    private static readonly ActivitySource Source = new(SourceName);

    public static void Write(Activity? parent, IEnumerable<IProfiledCommand> commands, StackExchangeRedisInstrumentationOptions options)
    {
        foreach (var command in commands)
            Write(new RedisInstrumentationContext(parent, command), options);
    }

    private static void Write(RedisInstrumentationContext context, StackExchangeRedisInstrumentationOptions options)
    {
        if (!IsWanted(context, options))
            return;

        var command = context.ProfiledCommand;
        var name = string.IsNullOrEmpty(command.Command) ? $"{SourceName}.Execute" : command.Command;
        using var span = Source.StartActivity(name, ActivityKind.Client, context.ParentActivity?.Context ?? default, startTime: command.CommandCreated);
        if (span is null)
            return;

        span.SetEndTime(command.CommandCreated + command.ElapsedTime);
        if (!span.IsAllDataRequested)
            return;

        SetCommand(span, command, RedisConventions.Current);
        SetServer(span, command.EndPoint);
        if (options.EnrichActivityWithTimingEvents)
            AddTimes(span, command);
        options.Enrich?.Invoke(span, context);
    }

    private static bool IsWanted(RedisInstrumentationContext context, StackExchangeRedisInstrumentationOptions options)
    {
        try
        {
            return options.Filter?.Invoke(context) ?? true;
        }
#pragma warning disable CA1031 // Whatever a caller's filter throws must not end the thread that serves every other command.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private static void SetCommand(Activity span, IProfiledCommand command, RedisConventions conventions)
    {
        if (conventions.Old)
        {
            span.SetTag("db.system", "redis");
            span.SetTag("db.redis.database_index", command.Db);
            span.SetTag("db.statement", command.Command);
        }

        if (conventions.Stable)
        {
            span.SetTag("db.system.name", "redis");
            span.SetTag("db.namespace", command.Db.ToString(CultureInfo.InvariantCulture));
            span.SetTag("db.operation.name", command.Command);
            span.SetTag("db.query.text", command.Command);
        }
    }

    private static void SetServer(Activity span, EndPoint? server)
    {
        var (host, port) = server switch
        {
            IPEndPoint ip => (ip.Address.ToString(), ip.Port),
            DnsEndPoint dns => (dns.Host, dns.Port),
            _ => (null, 0),
        };
        if (host is null)
            return;

        span.SetTag("server.address", host);
        span.SetTag("server.port", port);
        if (server is IPEndPoint)
        {
            span.SetTag("network.peer.address", host);
            span.SetTag("network.peer.port", port);
        }
    }

    private static void AddTimes(Activity span, IProfiledCommand command)
    {
        var enqueued = command.CommandCreated + command.CreationToEnqueued;
        var sent = enqueued + command.EnqueuedToSending;
        span.AddEvent(new ActivityEvent("Enqueued", enqueued));
        span.AddEvent(new ActivityEvent("Sent", sent));
        span.AddEvent(new ActivityEvent("ResponseReceived", sent + command.SentToResponse));
    }
}
