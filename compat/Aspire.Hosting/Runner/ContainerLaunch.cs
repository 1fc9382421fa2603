using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Runner;

/// <summary>A container runs in the foreground of its engine's client, which passes signals on and removes it at the end.</summary>
internal static class ContainerLaunch
{
    public static Launch Of(
        ContainerResource container,
        Instance instance,
        IReadOnlyList<string> args,
        Dictionary<string, string> variables,
        IReadOnlyDictionary<string, string> environment)
    {
        var image = container.Annotations.OfType<ContainerImageAnnotation>().LastOrDefault()
            ?? throw new DistributedApplicationException($"The container '{container.Name}' has no image.");

        var line = new List<string> { "run", "--rm", "--name", instance.Id };

        foreach (var endpoint in container.Annotations.OfType<EndpointAnnotation>())
        {
            var port = endpoint.AllocatedEndpoint!.Port;
            line.AddRange(["-p", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}:{endpoint.TargetPort ?? port}")]);
        }

        // Only the names: the values, passwords among them, stay out of the machine's list of processes.
        line.AddRange(variables.Keys.SelectMany(name => new[] { "-e", name }));

        foreach (var mount in container.Annotations.OfType<ContainerMountAnnotation>())
        {
            line.AddRange(["-v", $"{mount.Source}:{mount.Target}{(mount.IsReadOnly ? ":ro" : "")}"]);
        }

        if (container.Entrypoint is { } entrypoint)
        {
            line.AddRange(["--entrypoint", entrypoint]);
        }

        line.Add($"{(image.Registry is null ? "" : image.Registry + "/")}{image.Image}:{image.Tag ?? "latest"}");
        line.AddRange(args);

        var engine = environment.GetValueOrDefault("ASPIRE_CONTAINER_RUNTIME", "docker");
        return new(Programs.Find(engine, "/"), line, "/", environment);
    }
}
