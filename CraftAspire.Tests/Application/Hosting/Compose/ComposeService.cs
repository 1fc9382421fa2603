using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Docker;
using Aspire.Hosting.Docker.Resources.ComposeNodes;

namespace CraftAspire.Tests.Application.Hosting.Compose;

internal static class ComposeService
{
    /// <summary>A resource's service in the Compose file: what Aspire makes of its waits, and what the AppHost then changes.</summary>
    public static Service ComposeServiceOf(this AppHostModel model, string name)
    {
        var service = new Service { Name = name };

        foreach (var (other, type) in model.WaitsOf(name).Where(wait => model[wait.Key] is ProjectResource or ContainerResource))
        {
            var condition = type is WaitType.WaitForCompletion ? "service_completed_successfully" : "service_started";
            service.DependsOn[other] = new() { Condition = condition };
        }

        var published = new DockerComposeServiceResource(name, model[name], (DockerComposeEnvironmentResource)model["compose"]);

        foreach (var customization in model[name].Annotations.OfType<DockerComposeServiceCustomizationAnnotation>())
        {
            customization.Configure(published, service);
        }

        return service;
    }
}
