using Aspire.Hosting.Docker.Resources.ComposeNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes;
using Aspire.Hosting.Docker.Resources.ServiceNodes.Swarm;
using CraftAspire.AppHost.Compose;

namespace CraftAspire.AppHost;

/// <summary>Publishes the application as one Compose file and adds what Aspire's model does not say about each resource.</summary>
internal static partial class Publishing
{
    // The Container Device Interface's name for all cards. Aspire's model of deploy.resources has no member for devices.
    private const string AllCards = "nvidia.com/gpu=all";

    static partial void AddCompose(IDistributedApplicationBuilder builder, CraftSettings settings)
    {
        builder.AddDockerComposeEnvironment("compose").WithDashboard(dashboard =>
            // The dashboard shows prompts and answers, so it listens on loopback only. Other machines reach it through ssh.
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
                // Aspire starts Redis by its own shell command and bypasses the image's script, which would drop root privileges.
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

    /// <summary>Gives a long-running service its replicas, a restart policy and a health check.</summary>
    private static void PublishAsServer(this IResourceBuilder<ProjectResource> server, int replicas) =>
        server.PublishAsDockerComposeService((_, service) =>
        {
            service.Restart = "unless-stopped";
            service.Deploy = new Deploy { Replicas = replicas };
            service.Healthcheck = ContainerHealth.OfService;
            // A service finishes running answers and messages before it stops; the bot takes up to 23 s.
            service.StopGracePeriod = "40s";
            service.WaitForHealth();
        });

    /// <summary>Runs a migration once and repeats it after a failure.</summary>
    private static void PublishAsMigration(this IResourceBuilder<ProjectResource> migration) =>
        migration.PublishAsDockerComposeService((_, service) =>
        {
            service.Restart = "on-failure";
            service.WaitForHealth();
        });

    /// <summary>Mounts the folder of models and, if configured, the graphics cards.</summary>
    private static void PublishModel(IDistributedApplicationBuilder builder, CraftSettings settings)
    {
        // A folder of the machine that runs the Compose file.
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

    /// <summary>Makes a service wait until its dependencies are healthy, not only started.</summary>
    private static void WaitForHealth(this Service service)
    {
        foreach (var dependency in service.DependsOn.Values.Where(dependency => dependency.Condition is "service_started"))
        {
            dependency.Condition = "service_healthy";
        }
    }
}
