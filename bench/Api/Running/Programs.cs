using System.Security.Cryptography;
using CliWrap;
using LocalProgram;
using Npgsql;

namespace Bench.Api.Running;

/// <summary>Programs of the repository over a throwaway folder. They end, and the folder goes, with the benchmark.</summary>
internal sealed class Programs : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _running = new();
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"craftaspire-bench-{Guid.NewGuid():n}");

    /// <summary>Starts Postgres and the cache.</summary>
    /// <returns>Their connection strings, the game's database in it.</returns>
    public async Task<(string Database, string Cache)> ServeStoresAsync(CancellationToken cancellationToken)
    {
        var password = RandomNumberGenerator.GetHexString(32);
        var postgres = await ServeAsync(
            "local/EmbeddedPostgres",
            new() { ["POSTGRES_PASSWORD"] = password },
            cancellationToken,
            "--programs",
            Repository.PostgresPrograms);
        var cache = await ServeAsync("local/EmbeddedCache", new() { ["CACHE_PASSWORD"] = password }, cancellationToken);
        var database = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = postgres,
            Username = "postgres",
            Password = password,
            Database = "craftdb",
        };
        return (database.ConnectionString, $"127.0.0.1:{cache},password={password}");
    }

    /// <summary>Creates the game's tables.</summary>
    public static async Task MigrateAsync(Dictionary<string, string?> settings, CancellationToken cancellationToken) =>
        await Cli.Wrap("dotnet")
            .WithArguments([Repository.Program("CraftAspire.Api"), "migrate"])
            .WithEnvironmentVariables(settings)
            .ExecuteAsync(cancellationToken);

    /// <summary>Starts a web program.</summary>
    /// <returns>Its address.</returns>
    public async Task<Uri> ServeWebAsync(
        string program, string[] arguments, Dictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        var port = LoopbackPort.Free();
        var url = $"http://127.0.0.1:{port}";
        string[] all = arguments is [] ? [] : [.. arguments, "--url", url];
        var settings = new Dictionary<string, string?>(environment)
        {
            ["ASPNETCORE_URLS"] = url,
            ["Logging__LogLevel__Default"] = "Warning",
        };
        _running.Push(await LocalProgram.StartAsync(program, all, settings, port, cancellationToken));
        return new Uri(url);
    }

    public async ValueTask DisposeAsync()
    {
        while (_running.TryPop(out var program))
            await program.DisposeAsync();
        if (Directory.Exists(_data))
            Directory.Delete(_data, recursive: true);
    }

    private async Task<int> ServeAsync(
        string project, Dictionary<string, string?> environment, CancellationToken cancellationToken, params string[] arguments)
    {
        var port = LoopbackPort.Free();
        string[] all = ["--port", $"{port}", "--data", Path.Combine(_data, Path.GetFileName(project)), .. arguments];
        _running.Push(await LocalProgram.StartAsync(Repository.Program(project), all, environment, port, cancellationToken));
        return port;
    }
}
