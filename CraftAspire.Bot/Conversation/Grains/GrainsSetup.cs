using System.Net.NetworkInformation;
using CraftAspire.Bot.Telegram;
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

    // A silo is found dead after three probes, and what it had in hand goes on elsewhere within ten seconds.
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AliveSign = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(20);

    /// <summary>
    /// Adds the chats. Where the configuration names a cluster, as Aspire writes it, the processes of this bot share them; else this one is
    /// alone.
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
            if (ShowsDashboard(builder.Environment, builder.Configuration)) silo.AddDashboard();
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
        // After Orleans, so that on a stop it ends before.
        builder.Services.AddHostedService<BotLife>();
    }

    /// <summary>
    /// Maps Orleans' own dashboard: which chats live where, and what they do. It has no login, so outside of development it is closed
    /// unless configured.
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
    /// Any port that nobody listens on, from below those that the system gives to outgoing connections: one of those might be gone a moment
    /// later.
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
