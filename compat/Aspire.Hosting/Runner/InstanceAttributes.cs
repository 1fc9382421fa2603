using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Runner;

/// <summary>Tells the telemetry of one process from that of its replicas.</summary>
internal sealed class InstanceAttributes(IResource resource) : InstanceValue
{
    public override ValueTask<string?> GetValueAsync(Instance instance, CancellationToken cancellationToken) =>
        new($"service.instance.id={(instance.Id == "0" ? resource.Name : instance.Id)}");
}
