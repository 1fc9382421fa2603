using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Runner;

/// <summary>Where one process of a project listens.</summary>
internal sealed class ListeningUrls(ProjectResource project) : InstanceValue
{
    public override async ValueTask<string?> GetValueAsync(Instance instance, CancellationToken cancellationToken)
    {
        var urls = new List<string>();

        foreach (var endpoint in project.Annotations.OfType<EndpointAnnotation>().Where(e => e.UriScheme is "http" or "https"))
        {
            await endpoint.WhenAllocated(cancellationToken);
            urls.Add(endpoint.Replicas[instance.Replica].UriString);
        }

        return string.Join(';', urls);
    }
}
