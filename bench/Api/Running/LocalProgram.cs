using System.Net;
using System.Net.Sockets;
using CliWrap;

namespace Bench.Api.Running;

/// <summary>One of the repository's programs as a process that ends with the benchmark.</summary>
internal sealed class LocalProgram : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _kill = new();
    private readonly Queue<string> _said = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Returns when the program's address takes connections.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message holds its last lines.</exception>
    public static async Task<LocalProgram> StartAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?> environment,
        int port,
        CancellationToken cancellationToken)
    {
        var started = new LocalProgram();
        var keep = PipeTarget.ToDelegate(started.Keep);
        started._running = Cli.Wrap("dotnet").WithArguments([program, .. arguments]).WithEnvironmentVariables(environment)
            .WithWorkingDirectory(Path.GetDirectoryName(program)!)
            .WithValidation(CommandResultValidation.None).WithStandardOutputPipe(keep).WithStandardErrorPipe(keep)
            .ExecuteAsync(started._kill.Token, started._stop.Token);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!await ListensAsync(port))
        {
            if (started._running.IsCompleted || patience.IsCancellationRequested)
                throw new InvalidOperationException($"{Path.GetFileName(program)} did not start:\n{string.Join('\n', started._said)}");
            await Task.Delay(100, cancellationToken);
        }

        return started;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _kill.CancelAfter(TimeSpan.FromSeconds(15));
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // The benchmark ended it.
        }

        _stop.Dispose();
        _kill.Dispose();
    }

    private void Keep(string line)
    {
        lock (_said)
        {
            _said.Enqueue(line);
            while (_said.Count > 20)
                _said.Dequeue();
        }
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
