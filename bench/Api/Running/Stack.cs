using System.Security.Cryptography;
using LocalProgram;
using Npgsql;

namespace Bench.Api.Running;

/// <summary>
/// Everything the two endpoints need, as processes of their own with a throwaway folder: Postgres, the cache, the Api, the bare endpoint.
/// </summary>
internal sealed class Stack : IAsyncDisposable
{
    private readonly Programs _programs = new();
    private NpgsqlDataSource? _database;

    public string TokenKey { get; } = RandomNumberGenerator.GetHexString(64);

    public Uri Api { get; private set; } = null!;

    public Uri Bare { get; private set; } = null!;

    public NpgsqlDataSource Database => _database!;

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
        if (_database is not null)
            await _database.DisposeAsync();
        await _programs.DisposeAsync();
    }

    private async Task StartAllAsync(CancellationToken cancellationToken)
    {
        var (database, cache) = await _programs.ServeStoresAsync(cancellationToken);
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings__craftdb"] = database,
            ["ConnectionStrings__cache"] = cache,
            ["Tokens__Key"] = TokenKey,
            ["SecondFactor__Key"] = TokenKey,
            // No server listens there: every pair of the traffic is known.
            ["Generation__Endpoint"] = $"http://127.0.0.1:{LoopbackPort.Free()}",
            ["Generation__ApiKey"] = RandomNumberGenerator.GetHexString(32),
            ["Generation__Model"] = "none",
        };
        await Programs.MigrateAsync(settings, cancellationToken);

        _database = NpgsqlDataSource.Create(database);
        await using (var create = Database.CreateCommand(
            """
            create table bench_bare (
                id bigint generated always as identity primary key,
                first_id bigint not null, second_id bigint not null, result_id bigint not null)
            """))
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        Api = await _programs.ServeWebAsync(Repository.Program("CraftAspire.Api"), [], settings, cancellationToken);
        Bare = await _programs.ServeWebAsync(
            typeof(Stack).Assembly.Location, ["bare"], new() { ["BARE_DATABASE"] = database }, cancellationToken);
    }
}
