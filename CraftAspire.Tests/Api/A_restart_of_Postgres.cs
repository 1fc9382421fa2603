using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CraftAspire.Tests.Api;

public sealed class A_restart_of_Postgres(LocalCache cache)
{
    private const int Requests = 200;

    [Fact]
    public async Task in_the_middle_of_two_hundred_discoveries_loses_none_pays_none_twice_and_tells_each_discoverer()
    {
        await using var postgres = new RestartablePostgres();
        await postgres.StartAsync();
        var model = new ScriptedModel();
        // All pairs are asked for at once here, whoever of the players is the first to ask.
        await using var api = new GameApi(
            postgres.ConnectionString, await cache.GetConnectionStringAsync(), LocalCache.NewPrefix(), model,
            settings: ("Budgets:AtOnce", "64"));
        await Migrate(api);
        var players = await Task.WhenAll(Enumerable.Range(1, Requests / 10).Select(async number =>
        {
            var player = new TestPlayer(api.Client, number);
            await player.Start();
            return player;
        }));
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        model.Gate = hold.Task;

        // Ten pairs of base elements: each is asked for by every player, each answer is insisted on with its own key.
        string[] names = ["Water", "Fire", "Earth", "Air"];
        var pairs = names.SelectMany((left, number) => names.Skip(number).Select(right => (left, right))).ToList();
        var running = players.SelectMany(player => pairs.Select(pair => Insist(player, pair.left, pair.right))).ToList();
        await Waits.Until(() => pairs.All(pair => model.AskedFor($"{pair.left} + {pair.right}") > 0));
        var stopping = postgres.StopAsync();
        hold.SetResult();
        await stopping;
        await postgres.StartAsync();
        var made = await Task.WhenAll(running);

        made.Count(combination => combination.IsFirstDiscovery).ShouldBe(pairs.Count);
        made.GroupBy(combination => (combination.First.Id, combination.Second.Id)).ShouldAllBe(pair => pair.Select(one => one.Element)
            .Distinct().Count() == 1);
        await using var sql = NpgsqlDataSource.Create(postgres.ConnectionString);
        (await Scalar(sql, "select count(*) from recipes")).ShouldBe(pairs.Count);
        (await Scalar(sql, "select count(*) from elements where not is_base")).ShouldBe(pairs.Count);
        (await Scalar(sql, "select count(*) from point_entries")).ShouldBe(pairs.Count);
        (await Scalar(sql, "select sum(points)::bigint from players")).ShouldBe(made.Sum(combination => combination.Points));
        (await Scalar(sql, "select sum(amount)::bigint from point_entries")).ShouldBe(made.Sum(combination => combination.Points));
    }

    // As the bot does: the same key until there is an answer.
    private static async Task<Combination> Insist(TestPlayer player, string first, string second)
    {
        var key = Guid.NewGuid().ToString();
        using var limit = Patience.Start();
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            var response = await player.Try(ElementReference.ByName(first), ElementReference.ByName(second), key);
            if (response.IsSuccessful)
                return response.Content!;

            (await response.Problem()).Type.ShouldBeOneOf(ProblemTypes.Unavailable, ProblemTypes.GenerationUnavailable);
        }
    }

    private static async Task<long> Scalar(NpgsqlDataSource sql, string query)
    {
        await using var command = sql.CreateCommand(query);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task Migrate(GameApi api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync(TestContext.Current.CancellationToken);
    }
}
