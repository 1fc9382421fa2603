using CliWrap;
using CliWrap.EventStream;
using LocalProgram;
using Npgsql;

namespace CraftAspire.Tests.Api;

/// <summary>A Postgres of one test's own, which may be killed and comes back with its data.</summary>
internal sealed class RestartablePostgres : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromMinutes(1);

    private const string Password = "restartable-postgres-of-one-test";

    private readonly int _port = LoopbackPort.Free();
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"craftaspire-tests-{Guid.NewGuid():n}");
    private CancellationTokenSource _stop = new();
    private CancellationTokenSource _kill = new();
    private Task _running = Task.CompletedTask;

    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "postgres",
        Password = Password,
        Database = "craftdb",
        MaxPoolSize = 40,
    }.ConnectionString;

    /// <summary>Returns when it accepts connections.</summary>
    public async Task StartAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (_stop, _kill) = (new CancellationTokenSource(), new CancellationTokenSource());
        _running = RunAsync(ready, _stop.Token, _kill.Token);
        await ready.Task.WaitAsync(Patience.Limit);
    }

    /// <summary>Stops it as an operator would: running statements are cut off. One that does not hear is killed.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        _kill.CancelAfter(StopLimit);
        await _running;
        _stop.Dispose();
        _kill.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_running.IsCompleted)
            await StopAsync();
        if (Directory.Exists(_data))
            Directory.Delete(_data, recursive: true);
    }

    private async Task RunAsync(TaskCompletionSource ready, CancellationToken stop, CancellationToken kill)
    {
        var command = CliWrap.Cli.Wrap("dotnet")
            .WithArguments([Repository.Program("local/EmbeddedPostgres"), "--port", $"{_port}", "--data", _data, "--programs",
                Repository.PostgresPrograms])
            .WithEnvironmentVariables(variables => variables.Set("POSTGRES_PASSWORD", Password))
            .WithValidation(CommandResultValidation.None);
        try
        {
            await foreach (var happening in command.ListenAsync(Console.OutputEncoding, Console.OutputEncoding, kill, stop))
            {
                if (happening is StandardOutputCommandEvent { Text: "ready" })
                    ready.TrySetResult();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped by us.
        }

        ready.TrySetException(new InvalidOperationException("Postgres ended before it was ready."));
    }
}
