using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LocalProgram;

/// <summary>A TCP port on 127.0.0.1.</summary>
public static class LoopbackPort
{
    private static readonly ConcurrentDictionary<int, bool> Given = [];

    /// <summary>Checks that a port is free, for a clear message before the server starts.</summary>
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
            throw new StartupException(
                $"Port {port} on 127.0.0.1 cannot be used ({problem.Message.TrimEnd('.')}): stop what uses it or choose another --port.",
                problem);
        }
    }

    /// <summary>
    /// A port that nothing listens on, 20000–31999. It is given once in a process and lies below those that the system picks for
    /// connections and for listeners on any port (Linux: from 32768), so it is still free when a program comes to listen there.
    /// </summary>
    public static int Free()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            if (IsFree(port) && Given.TryAdd(port, true))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);

        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
