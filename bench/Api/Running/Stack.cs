using System.Security.Cryptography;
using CliWrap;
using LocalProgram;
using Npgsql;

namespace Bench.Api.Running;

/// <summary>
/// Everything the two endpoints need, as processes of their own with a throwaway folder: Postgres, the cache, the Api, the bare endpoint.
/// </summary>
internal sealed class Stack : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _running = new();
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"craftaspire-bench-{Guid.NewGuid():n}");

    public string TokenKey { get; } = RandomNumberGenerator.GetHexString(64);

    public Uri Api { get; private set; } = null!;

    public Uri Bare { get; private set; } = null!;

    public NpgsqlDataSource Database { get; private set; } = null!;

    public static async Task<Stack> StartAsync(CancellationToken cancellationToken)
    {
        var stack = new Stack();
        try
        {
            await stack.StartAllAsync(cancellationToken);
            return stack;
        }
        catch
        {
            await stack.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_running.TryPop(out var program))
            await program.DisposeAsync();
        if (Directory.Exists(_data))
            Directory.Delete(_data, recursive: true);
    }

    private async Task StartAllAsync(CancellationToken cancellationToken)
    {
        var password = RandomNumberGenerator.GetHexString(32);
        var postgres = await ServeAsync(
            "local/EmbeddedPostgres",
            new() { ["POSTGRES_PASSWORD"] = password },
            cancellationToken,
            "--programs",
            Repository.PostgresPrograms);
        var cache = await ServeAsync("local/EmbeddedCache", new() { ["CACHE_PASSWORD"] = password }, cancellationToken);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = postgres,
            Username = "postgres",
            Password = password,
            Database = "craftdb",
        };
        var database = connection.ConnectionString;

        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings__craftdb"] = database,
            ["ConnectionStrings__cache"] = $"127.0.0.1:{cache},password={password}",
            ["Tokens__Key"] = TokenKey,
            ["SecondFactor__Key"] = TokenKey,
            // No server listens there: every pair of the traffic is known.
            ["Generation__Endpoint"] = $"http://127.0.0.1:{LoopbackPort.Free()}",
            ["Generation__ApiKey"] = RandomNumberGenerator.GetHexString(32),
            ["Generation__Model"] = "none",
            ["Logging__LogLevel__Default"] = "Warning",
        };
        await Cli.Wrap("dotnet")
            .WithArguments([Repository.Program("CraftAspire.Api"), "migrate"])
            .WithEnvironmentVariables(settings)
            .ExecuteAsync(cancellationToken);

        Database = NpgsqlDataSource.Create(database);
        _running.Push(Database);
        await using (var create = Database.CreateCommand(
            """
            create table bench_bare (
                id bigint generated always as identity primary key,
                first_id bigint not null, second_id bigint not null, result_id bigint not null)
            """))
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        Api = await ServeWebAsync(Repository.Program("CraftAspire.Api"), [], settings, cancellationToken);
        Bare = await ServeWebAsync(typeof(Stack).Assembly.Location, ["bare"], new() { ["BARE_DATABASE"] = database }, cancellationToken);
    }

    private async Task<int> ServeAsync(
        string project, Dictionary<string, string?> environment, CancellationToken cancellationToken, params string[] arguments)
    {
        var port = LoopbackPort.Free();
        string[] all = ["--port", $"{port}", "--data", Path.Combine(_data, Path.GetFileName(project)), .. arguments];
        _running.Push(await LocalProgram.StartAsync(Repository.Program(project), all, environment, port, cancellationToken));
        return port;
    }

    private async Task<Uri> ServeWebAsync(
        string program, string[] arguments, Dictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        var port = LoopbackPort.Free();
        var url = $"http://127.0.0.1:{port}";
        string[] all = arguments is [] ? [] : [.. arguments, "--url", url];
        _running.Push(
            await LocalProgram.StartAsync(
                program, all, new Dictionary<string, string?>(environment) { ["ASPNETCORE_URLS"] = url }, port, cancellationToken));
        return new Uri(url);
    }
}
