using System.Collections.Concurrent;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Runner;

/// <summary>Gives every endpoint its ports before anything starts, so that references never wait for one another.</summary>
internal sealed class PortAllocator(IConfiguration configuration)
{
    // Of every application in this process: tests run several at once.
    private static readonly ConcurrentDictionary<int, bool> s_given = [];

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

    // Below those that the system picks itself (Linux: from 32768): until the program listens, no connection of another one gets the port.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(10_000, 20_000);

            if (IsFree(port) && s_given.TryAdd(port, true))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
