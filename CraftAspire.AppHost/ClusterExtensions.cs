using Aspire.Hosting.Orleans;

namespace CraftAspire.AppHost;

internal static class ClusterExtensions
{
    /// <summary>
    /// Describes the cluster of the bot's processes. Each start makes a new cluster, so no process waits for members of an earlier one.
    /// </summary>
    public static OrleansService AddBotCluster(
        this IDistributedApplicationBuilder builder, IResourceBuilder<IResourceWithConnectionString> cache)
    {
        var cluster = builder.AddOrleans("orleans")
            .WithServiceId("craftaspire-bot")
            .WithClustering(cache.WithOrleansProviderType("Redis"));

        return builder.ExecutionContext.IsRunMode ? cluster.WithClusterId($"{Guid.NewGuid():n}") : cluster.WithClusterId("craftaspire-bot");
    }
}
