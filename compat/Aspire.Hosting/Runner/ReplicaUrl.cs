using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Runner;

/// <summary>The URL of a replica other than the first.</summary>
internal sealed class ReplicaUrl(EndpointReference endpoint, int replica) : IValueProvider
{
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        await endpoint.EndpointAnnotation.WhenAllocated(cancellationToken);
        return endpoint.EndpointAnnotation.Replicas[replica].UriString;
    }
}
