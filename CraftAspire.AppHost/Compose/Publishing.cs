using Aspire.Hosting.Docker.Resources.ComposeNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes.Swarm;
using CraftAspire.AppHost.Compose;

namespace CraftAspire.AppHost;

/// <summary>Publishes one Compose file: what it says beyond the model, resource by resource.</summary>
internal static partial class Publishing
{
    // The name of all cards together in the Container Device Interface; Compose's deploy.resources has no member for devices here.
    private const string AllCards = "nvidia.com/gpu=all";

    static partial void AddCompose(IDistributedApplicationBuilder builder, CraftSettings settings)
    {
        builder.AddDockerComposeEnvironment("compose").WithDashboard(dashboard =>
            // The dashboard shows what was asked and answered, so it listens to the machine itself only; from elsewhere through ssh.
            dashboard.PublishAsDockerComposeService((_, service) => service.Ports = ["127.0.0.1:18888:18888"]));

        foreach (var project in builder.Resources.OfType<ProjectResource>().ToArray())
        {
            var resource = builder.CreateResourceBuilder(project);

            if (project.Name.EndsWith("-migrations", StringComparison.Ordinal))
            {
                resource.PublishAsMigration();
            }
            else
            {
                resource.PublishAsServer(ReplicasOf(project.Name, settings));
            }
        }

        foreach (var container in builder.Resources.OfType<ContainerResource>().ToArray())
        {
            builder.CreateResourceBuilder(container).PublishAsDockerComposeService((_, service) =>
            {
                service.Restart = "unless-stopped";
                service.Healthcheck = ContainerHealth.Of(container);
                // Aspire starts Redis by a shell of its own, past the image's script that would have given up being root.
                service.User = container is RedisResource ? "redis" : null;
            });
        }

        PublishModel(builder, settings);
    }

    private static int ReplicasOf(string service, CraftSettings settings) => service switch
    {
        "api" => settings.ApiReplicas,
        "bot" => settings.BotReplicas,
        "inference" => settings.InferenceReplicas,
        _ => 1,
    };

    /// <summary>A service that stays: replicas, started again whenever it ends, asked for its health.</summary>
    private static void PublishAsServer(this IResourceBuilder<ProjectResource> server, int replicas) =>
        server.PublishAsDockerComposeService((_, service) =>
        {
            service.Restart = "unless-stopped";
            service.Deploy = new Deploy { Replicas = replicas };
            service.Healthcheck = ContainerHealth.OfService;
            // Answers and messages under way come to their end first: the bot alone takes up to 23 s.
            service.StopGracePeriod = "40s";
            service.WaitForHealth();
        });

    /// <summary>A migration: done once, tried again until the database takes it.</summary>
    private static void PublishAsMigration(this IResourceBuilder<ProjectResource> migration) =>
        migration.PublishAsDockerComposeService((_, service) =>
        {
            service.Restart = "on-failure";
            service.WaitForHealth();
        });

    /// <summary>Mounts the folder of models, and the cards where asked.</summary>
    private static void PublishModel(IDistributedApplicationBuilder builder, CraftSettings settings)
    {
        // The folder of the other machine that holds the file.
        var folder = builder.AddParameter("models-folder", "./models", publishValueAsDefault: true)
            .WithDescription("The folder with the model's GGUF file on the machine that runs it.");
        var inference = builder.Resources.OfType<ProjectResource>().Single(project => project.Name == "inference");

        builder.CreateResourceBuilder(inference).PublishAsDockerComposeService((resource, service) =>
        {
            service.AddVolume(new Volume
            {
                Name = "models",
                Type = "bind",
                Source = folder.AsEnvironmentPlaceholder(resource),
                Target = ModelExtensions.PublishedFolder,
                ReadOnly = true,
            });

            if (settings.Gpu)
            {
                service.Devices.Add(AllCards);
            }
        });
    }

    /// <summary>Waits for health and not only for a start: everything that a service needs says how it is.</summary>
    private static void WaitForHealth(this Service service)
    {
        foreach (var dependency in service.DependsOn.Values.Where(dependency => dependency.Condition is "service_started"))
        {
            dependency.Condition = "service_healthy";
        }
    }
}
