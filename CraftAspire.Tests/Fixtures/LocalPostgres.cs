using Npgsql;

namespace CraftAspire.Tests.Fixtures;

/// <summary>One real Postgres for the whole run; every caller gets a database of its own, so tests share nothing.</summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private readonly Lazy<Task<LocalServer>> _server = new(() => LocalServer.StartPostgresAsync());

    private int _databases;

    /// <summary>Makes an empty database and returns its connection string.</summary>
    /// <param name="name">How the database's name begins, for the reader of a log: lower-case letters.</param>
    public async Task<string> CreateDatabaseAsync(string name = "test")
    {
        var database = $"{name}_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(await ConnectionStringAsync("postgres"));
        await using var create = source.CreateCommand($"CREATE DATABASE {database}");
        await create.ExecuteNonQueryAsync();

        return await ConnectionStringAsync(database);
    }

    /// <summary>The connection string of a database that does not exist yet: for what makes its own.</summary>
    public Task<string> MissingDatabaseAsync() => ConnectionStringAsync($"missing_{Interlocked.Increment(ref _databases)}");

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated && _server.Value.IsCompletedSuccessfully)
        {
            await (await _server.Value).DisposeAsync();
        }
    }

    private async Task<string> ConnectionStringAsync(string database)
    {
        var server = await _server.Value;
        server.EnsureRunning();

        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Username = "postgres",
            Password = server.Password,
            Database = database,
            // Many databases share one server's 300 connections.
            MaxPoolSize = 20,
            IncludeErrorDetail = true,
        }.ConnectionString;
    }
}
