using System.Net;
using System.Net.Sockets;

namespace LocalProgram;

/// <summary>A TCP port on 127.0.0.1.</summary>
public static class LoopbackPort
{
    /// <summary>Says clearly that a port is taken before a server stumbles over it.</summary>
    /// <param name="port">1–65535.</param>
    /// <exception cref="StartupException">Another program listens there.</exception>
    public static void EnsureFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (Exception problem) when (problem is SocketException or ArgumentOutOfRangeException)
        {
            throw new StartupException($"Port {port} on 127.0.0.1 cannot be used ({problem.Message.TrimEnd('.')}): stop what listens there or choose another with --port.", problem);
        }
    }

    /// <summary>A port that nothing listens on at this moment, 1024–65535.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
