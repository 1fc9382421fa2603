using Aspire.Hosting.Docker.Resources.ServiceNodes;

namespace CraftAspire.AppHost.Compose;

/// <summary>Health checks of the containers. Each uses only programs that its image contains.</summary>
internal static class ContainerHealth
{
    // The .NET images have no curl, but bash can open TCP connections.
    private static readonly string Ask =
        $"exec 3<>/dev/tcp/127.0.0.1/{Publishing.Port} && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '";

    /// <summary>The check of a service. A model of several gigabytes may load for minutes.</summary>
    public static Healthcheck OfService => Every("10s", startPeriod: "5m", "CMD", "bash", "-c", Ask);

    /// <summary>
    /// The check of a container that holds data; null for others. It asks Postgres over TCP, because during setup only the socket answers.
    /// </summary>
    public static Healthcheck? Of(ContainerResource container) => container switch
    {
        PostgresServerResource => Every("5s", startPeriod: "1m", "CMD", "pg_isready", "-h", "127.0.0.1", "-U", "postgres"),
        // The dollar sign is doubled for Compose, so that the container's shell sees it.
        RedisResource => Every("5s", startPeriod: "30s", "CMD-SHELL", "REDISCLI_AUTH=\"$$REDIS_PASSWORD\" redis-cli ping | grep -q PONG"),
        _ => null,
    };

    private static Healthcheck Every(string interval, string startPeriod, params List<string> test) =>
        new() { Test = test, Interval = interval, Timeout = "5s", Retries = 3, StartPeriod = startPeriod };
}
