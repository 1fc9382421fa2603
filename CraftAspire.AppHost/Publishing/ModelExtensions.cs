using Aspire.Hosting.Docker.Resources.ServiceNodes;

namespace CraftAspire.AppHost.Publishing;

internal static class ModelExtensions
{
    private const string Folder = "/models";

    // The name of all cards together in the Container Device Interface; Compose's deploy.resources has no member for devices here.
    private const string AllCards = "nvidia.com/gpu=all";

    /// <summary>
    /// The model file: here by its path; published as a mounted folder, so that an image stays small and another model needs no new one.
    /// </summary>
    public static IResourceBuilder<ProjectResource> WithModel(this IResourceBuilder<ProjectResource> inference, CraftSettings settings)
    {
        var builder = inference.ApplicationBuilder;

        if (builder.ExecutionContext.IsRunMode)
        {
            return inference.WithEnvironment("Inference__ModelPath", settings.ModelPath);
        }

        // The folder of the other machine that holds the file.
        var folder = builder.AddParameter("models-folder", "./models", publishValueAsDefault: true);

        return inference.WithEnvironment("Inference__ModelPath", $"{Folder}/{Path.GetFileName(settings.ModelPath)}")
            .PublishAsDockerComposeService((resource, service) =>
            {
                service.AddVolume(new Volume { Name = "models", Type = "bind", Source = folder.AsEnvironmentPlaceholder(resource), Target = Folder, ReadOnly = true });

                if (settings.Gpu)
                {
                    service.Devices.Add(AllCards);
                }
            });
    }
}
