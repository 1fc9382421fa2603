using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Runner;

/// <summary>Gives every endpoint its ports before anything starts, so that references never wait for one another.</summary>
internal sealed class PortAllocator(IConfiguration configuration)
{
    private readonly HashSet<int> _given = [];

    public void Allocate(IEnumerable<IResource> resources)
    {
        var randomize = configuration.GetValue<bool>("DcpPublisher:RandomizePorts");
        var all = resources.SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>().Select(endpoint => (resource, endpoint))).ToArray();

        foreach (var (resource, endpoint) in all)
        {
            // The program of a container has its port to itself; every other program listens on the port that others use.
            var wanted = endpoint.Port ?? (resource is ContainerResource ? null : endpoint.TargetPort);
            var first = wanted is { } port && !(randomize && endpoint.IsProxied) ? port : FreePort();

            endpoint.Replicas =
            [
                .. Enumerable.Range(0, resource.GetReplicaCount())
                    .Select(replica => new AllocatedEndpoint(endpoint, endpoint.TargetHost, replica == 0 ? first : FreePort())),
            ];
            endpoint.AllocatedEndpoint = endpoint.Replicas[0];
        }
    }

    /// <summary>The ports of a replica that other programs hold.</summary>
    public static IEnumerable<int> Taken(IResource resource, int replica)
    {
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        return resource.Annotations.OfType<EndpointAnnotation>().Select(endpoint => endpoint.Replicas[replica].Port).Where(listening.Contains);
    }

    private int FreePort()
    {
        while (true)
        {
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)probe.LocalEndPoint!).Port;

            if (_given.Add(port))
            {
                return port;
            }
        }
    }
}
