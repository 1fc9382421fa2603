using System.Collections.Concurrent;
using Npgsql;

namespace CraftAspire.Tests.Fixtures;

/// <summary>One real Postgres for the whole run; every caller gets a database of its own, so tests share nothing.</summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private readonly Lazy<Task<LocalServer>> _server = new(() => LocalServer.StartPostgresAsync());

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _templates = [];

    private int _databases;

    /// <summary>Makes an empty database and returns its connection string.</summary>
    /// <param name="name">How the database's name begins, for the reader of a log: lower-case letters.</param>
    public async Task<string> CreateDatabaseAsync(string name = "test") =>
        await ConnectionStringAsync(await CreateAsync(name, "template1"));

    /// <summary>Makes a database of the game as the Api's migrations leave it.</summary>
    public Task<string> CreateGameDatabaseAsync() => CreateMigratedAsync("CraftAspire.Api", "craftdb");

    /// <summary>Makes a database of the bot as its migrations leave it.</summary>
    public Task<string> CreateBotDatabaseAsync() => CreateMigratedAsync("CraftAspire.Bot", "botdb");

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated && _server.Value.IsCompletedSuccessfully)
        {
            await (await _server.Value).DisposeAsync();
        }
    }

    /// <summary>The migrations run once for the whole run; every caller gets a copy of what they left.</summary>
    private async Task<string> CreateMigratedAsync(string project, string name)
    {
        var template = _templates.GetOrAdd(project, _ => new(() => MigrateAsync(project, name)));

        return await ConnectionStringAsync(await CreateAsync(name, await template.Value));
    }

    private async Task<string> MigrateAsync(string project, string name)
    {
        var database = await CreateAsync(name, "template1");
        var migration = await Programs.RunAsync(Programs.DotNet, [Repository.Program(project), "migrate"], environment: new()
        {
            [$"ConnectionStrings__{name}"] = await ConnectionStringAsync(database),
            ["Telegram__Token"] = "42:for-a-migration",
        });
        migration.ExitCode.ShouldBe(0, migration.Errors + migration.Output);

        return database;
    }

    private async Task<string> CreateAsync(string name, string template)
    {
        var database = $"{name}_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(await ConnectionStringAsync("postgres"));
        await using var create = source.CreateCommand($"CREATE DATABASE {database} TEMPLATE {template}");
        await create.ExecuteNonQueryAsync();

        return database;
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
