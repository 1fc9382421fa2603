using System.Collections.Concurrent;
using System.Security.Cryptography;
using CliWrap;
using CliWrap.EventStream;

namespace CraftAspire.Tests.Fixtures;

/// <summary>One of the programs under <c>local/</c> with a folder, a port and a password of its own.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _kill = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _said = [];

    // Not CreateTempSubdirectory: that one is closed to the user whom Postgres runs as when the tests run as root.
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"craftaspire-tests-{Guid.NewGuid():n}");
    private Task _running = Task.CompletedTask;

    private LocalServer()
    {
    }

    public int Port { get; } = FreePort.Next();

    public string Password { get; } = RandomNumberGenerator.GetHexString(32);

    /// <summary>Returns when the server accepts connections.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message holds what it said.</exception>
    public static async Task<LocalServer> StartAsync(string project, string passwordVariable, params string[] arguments)
    {
        var server = new LocalServer();
        var command = CliWrap.Cli.Wrap("dotnet")
            .WithArguments([Repository.Program(project), "--port", $"{server.Port}", "--data", server._data, "--throwaway", .. arguments])
            .WithEnvironmentVariables(variables => variables.Set(passwordVariable, server.Password))
            .WithValidation(CommandResultValidation.None);

        server._running = server.ListenAsync(command);
        await server._ready.Task.WaitAsync(StartLimit);

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _kill.CancelAfter(TimeSpan.FromSeconds(10));
        await _running;

        if (Directory.Exists(_data))
        {
            Directory.Delete(_data, recursive: true);
        }

        _stop.Dispose();
        _kill.Dispose();
    }

    private async Task ListenAsync(Command command)
    {
        try
        {
            await foreach (var happening in command.ListenAsync(Console.OutputEncoding, Console.OutputEncoding, _kill.Token, _stop.Token))
            {
                Take(happening);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped by us.
        }

        _ready.TrySetException(new InvalidOperationException(string.Join('\n', _said)));
    }

    private void Take(CommandEvent happening)
    {
        switch (happening)
        {
            case StandardOutputCommandEvent { Text: "ready" }:
                _ready.TrySetResult();
                break;
            case StandardOutputCommandEvent line:
                _said.Enqueue(line.Text);
                break;
            case StandardErrorCommandEvent line:
                _said.Enqueue(line.Text);
                break;
        }
    }
}
