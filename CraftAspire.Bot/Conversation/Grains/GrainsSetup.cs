using System.Net.NetworkInformation;
using CraftAspire.Bot.Telegram.Receiving;
using OpenTelemetry.Trace;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Diagnostics;
using StackExchange.Redis;

namespace CraftAspire.Bot.Conversation.Grains;

internal static class GrainsSetup
{
    private const string ClusteringKey = "Orleans:Clustering:ServiceKey";

    private const int FirstPort = 15_000;
    private const int LastPort = 32_000;

    // Three failed probes declare a silo dead, so its work continues elsewhere within ten seconds.
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AliveSign = TimeSpan.FromSeconds(5);

    // Orleans would count for its page every second, also while nobody looks.
    private static readonly TimeSpan PageInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(20);

    /// <summary>
    /// Adds the chats' grains. The bot's processes share them if the configuration names a cluster, as Aspire writes it.
    /// </summary>
    public static void AddGrains(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReceivedUpdates>();
        builder.Services.AddSingleton<LivingChats>();
        builder.Services.AddSingleton<UpdateIntake>();
        builder.Services.AddSingleton<IUpdateReceiver>(services => services.GetRequiredService<UpdateIntake>());
        builder.AddMembership();
        builder.UseOrleans(silo =>
        {
            if (builder.Configuration[ClusteringKey] is null) silo.UseLocalhostClustering(LoopbackPort(), gatewayPort: 0);
            silo.AddActivityPropagation();
            if (ShowsDashboard(builder.Environment, builder.Configuration))
                silo.AddDashboard(page => page.CounterUpdateIntervalMs = (int)PageInterval.TotalMilliseconds);
            silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = Rest);
            silo.Configure<ClusterMembershipOptions>(membership =>
            {
                membership.ProbeTimeout = Probe;
                membership.NumMissedProbesLimit = 3;
                membership.TableRefreshTimeout = TimeSpan.FromSeconds(3);
                membership.IAmAliveTablePublishTimeout = AliveSign;
                membership.NumMissedTableIAmAliveLimit = 2;
            });
        });
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(ActivitySources.ApplicationGrainActivitySourceName).AddProcessor(new GrainIds()))
            .WithMetrics(metrics => metrics.AddMeter("Microsoft.Orleans"));
        // Registered after Orleans, so it stops before Orleans.
        builder.Services.AddHostedService<BotLife>();
    }

    /// <summary>
    /// Maps Orleans' dashboard, which shows where each chat lives. It has no login, so outside of development only a setting opens it.
    /// </summary>
    public static void MapOrleans(this WebApplication app)
    {
        if (ShowsDashboard(app.Environment, app.Configuration)) app.MapOrleansDashboard("/orleans");
    }

    private static bool ShowsDashboard(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() || configuration.GetValue<bool>("Orleans:Dashboard:IsOpen");

    private static void AddMembership(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[ClusteringKey] is not { } key) return;
        builder.Services.AddKeyedSingleton<IConnectionMultiplexer>(
            key, (services, _) =>
                ConnectionMultiplexer.Connect(
                    services.GetRequiredService<IConfiguration>().GetConnectionString(key)
                        ?? throw new InvalidOperationException($"ConnectionStrings:{key} is missing.")));
    }

    /// <summary>
    /// A free port below the range that the system gives to outgoing connections: a port of that range may be taken a moment later.
    /// </summary>
    private static int LoopbackPort()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        int port;
        do port = Random.Shared.Next(FirstPort, LastPort);
        while (taken.Contains(port));
        return port;
    }
}
