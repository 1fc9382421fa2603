using System.Net;
using System.Net.Sockets;
using Npgsql;
using StackExchange.Redis;

namespace CraftAspire.Tests.Fixtures;

public sealed class A_local_server(LocalPostgres postgres, LocalCache cache)
{
    [Fact]
    public async Task gives_each_test_a_database_of_its_own()
    {
        await using var mine = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        await using var another = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());

        await mine.CreateCommand("CREATE TABLE notes (text text)").ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        (await TableOf(mine)).ShouldBe("notes");
        (await TableOf(another)).ShouldBe(DBNull.Value);
    }

    [Fact]
    public async Task refuses_a_wrong_password()
    {
        var wrong = new NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync()) { Password = "guess" };
        await using var source = NpgsqlDataSource.Create(wrong);

        var refusal = await Should.ThrowAsync<PostgresException>(async () => await source.OpenConnectionAsync());

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task keeps_what_the_cache_is_given()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(await cache.GetConnectionStringAsync());
        var key = LocalCache.NewPrefix() + "element";

        await connection.GetDatabase().ScriptEvaluateAsync("return redis.call('SET', KEYS[1], ARGV[1])", [key], ["steam"]);

        ((string?)await connection.GetDatabase().StringGetAsync(key)).ShouldBe("steam");
    }

    [Fact]
    public async Task shows_the_cache_to_nobody_without_the_password()
    {
        var connection = ConfigurationOptions.Parse(await cache.GetConnectionStringAsync());
        using var stranger = new TcpClient();
        await stranger.ConnectAsync((IPEndPoint)connection.EndPoints.Single(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stranger.GetStream());

        await stranger.GetStream().WriteAsync("*2\r\n$3\r\nGET\r\n$8\r\nanything\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldStartWith("-NOAUTH");
    }

    private static async Task<object?> TableOf(NpgsqlDataSource source) =>
        await source.CreateCommand("SELECT to_regclass('notes')::text").ExecuteScalarAsync(TestContext.Current.CancellationToken);
}
