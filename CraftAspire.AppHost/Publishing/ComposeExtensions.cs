using Aspire.Hosting.Docker.Resources.ComposeNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes.Swarm;

namespace CraftAspire.AppHost.Publishing;

/// <summary>What a Compose file is told that the model does not say. All of it does nothing when the application runs here.</summary>
internal static class ComposeExtensions
{
    /// <summary>Publishing writes one Compose file, with the dashboard for whoever is on that machine.</summary>
    public static void AddCompose(this IDistributedApplicationBuilder builder)
    {
        if (builder.ExecutionContext.IsPublishMode)
        {
            builder.AddDockerComposeEnvironment("compose").WithDashboard(dashboard =>
                // It shows what was asked and answered, so it listens to the machine itself only; from elsewhere through ssh.
                dashboard.PublishAsDockerComposeService((_, service) => service.Ports = ["127.0.0.1:18888:18888"]));
        }
    }

    /// <summary>A service that stays: replicas, started again whenever it ends, asked for its health.</summary>
    public static IResourceBuilder<ProjectResource> PublishAsServer(this IResourceBuilder<ProjectResource> server, int replicas) =>
        server.PublishAsDockerComposeService((_, service) =>
        {
            service.Restart = "unless-stopped";
            service.Deploy = new Deploy { Replicas = replicas };
            service.Healthcheck = HealthQuestions.OfService;
            // Answers and messages under way come to their end first: the bot alone takes up to 23 s.
            service.StopGracePeriod = "40s";
            service.WaitForHealth();
        });

    /// <summary>A migration: done once, tried again until the database takes it.</summary>
    public static IResourceBuilder<ProjectResource> PublishAsMigration(this IResourceBuilder<ProjectResource> migration) =>
        migration.PublishAsDockerComposeService((_, service) =>
        {
            service.Restart = "on-failure";
            service.WaitForHealth();
        });

    /// <summary>A container that holds data.</summary>
    /// <param name="user">Whom it runs as where its image does not see to that itself.</param>
    public static IResourceBuilder<T> PublishAsDataServer<T>(this IResourceBuilder<T> server, Healthcheck health, string? user = null) where T : ContainerResource =>
        server.PublishAsDockerComposeService((_, service) =>
        {
            service.User = user;
            service.Restart = "unless-stopped";
            service.Healthcheck = health;
        });

    /// <summary>Everything that a service waits for says how it is, so it waits for more than a start.</summary>
    public static void WaitForHealth(this Service service)
    {
        foreach (var dependency in service.DependsOn.Values.Where(dependency => dependency.Condition is "service_started"))
        {
            dependency.Condition = "service_healthy";
        }
    }
}
