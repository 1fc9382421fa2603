using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using CliWrap;
using CliWrap.EventStream;
using LocalProgram;

namespace CraftAspire.Tests.Fixtures;

/// <summary>One of the programs under <c>local/</c> with a folder, a port and a password of its own.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private const int LastLines = 30;

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _kill = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _said = [];

    private readonly TemporaryFolder _folder = new();
    private readonly string _name;
    private Task _running = Task.CompletedTask;
    private int _process;
    private int? _exitCode;

    private LocalServer(string name) => _name = name;

    public int Port { get; } = LoopbackPort.Free();

    /// <summary>Everything it has written so far.</summary>
    public string Said => string.Join('\n', _said);

    public string Password { get; } = RandomNumberGenerator.GetHexString(32);

    /// <summary>A Postgres; returns when it accepts connections.</summary>
    /// <param name="data">Its folder, when the data is to outlive it.</param>
    /// <exception cref="InvalidOperationException">It ended before; the message holds what it said.</exception>
    public static Task<LocalServer> StartPostgresAsync(string? data = null) =>
        new LocalServer("local/EmbeddedPostgres").StartAsync("POSTGRES_PASSWORD", data, "--programs", Repository.PostgresPrograms);

    /// <summary>A cache; returns when it accepts connections.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message holds what it said.</exception>
    public static Task<LocalServer> StartCacheAsync() => new LocalServer("local/EmbeddedCache").StartAsync("CACHE_PASSWORD", null);

    /// <summary>Says why nobody can connect: to be asked before anything else fails of it.</summary>
    /// <exception cref="InvalidOperationException">It ended by itself; the message holds what it said last.</exception>
    public void EnsureRunning()
    {
        if (_exitCode is { } exitCode)
        {
            throw new InvalidOperationException(
                $"{_name} on port {Port} ended with exit code {exitCode}, and said last:\n{string.Join('\n', _said.TakeLast(LastLines))}");
        }
    }

    /// <summary>Ends it without giving it a chance to do anything.</summary>
    public void Kill()
    {
        using var process = Process.GetProcessById(_process);
        process.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _kill.CancelAfter(TimeSpan.FromSeconds(10));
        await _running;

        _folder.Dispose();
        _stop.Dispose();
        _kill.Dispose();
    }

    private async Task<LocalServer> StartAsync(string passwordVariable, string? data, params string[] arguments)
    {
        var command = CliWrap.Cli.Wrap("dotnet")
            .WithArguments(
                [Repository.Program(_name), "--port", $"{Port}", "--data", data
                    ?? _folder.Path, .. data is null ? ["--throwaway"] : Array.Empty<string>(), .. arguments])
            .WithEnvironmentVariables(variables => variables.Set(passwordVariable, Password))
            .WithValidation(CommandResultValidation.None);

        _running = ListenAsync(command);
        await _ready.Task.WaitAsync(Patience.Limit);

        return this;
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

        _ready.TrySetException(new InvalidOperationException(Said));
    }

    private void Take(CommandEvent happening)
    {
        switch (happening)
        {
            case StartedCommandEvent started:
                _process = started.ProcessId;
                break;
            case StandardOutputCommandEvent { Text: "ready" }:
                _ready.TrySetResult();
                break;
            case StandardOutputCommandEvent line:
                _said.Enqueue(line.Text);
                break;
            case StandardErrorCommandEvent line:
                _said.Enqueue(line.Text);
                break;
            case ExitedCommandEvent exited:
                _exitCode = exited.ExitCode;
                break;
        }
    }
}
