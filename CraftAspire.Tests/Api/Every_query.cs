using CraftAspire.Api.Combining.Store;
using CraftAspire.Api.Statistics;
using CraftAspire.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CraftAspire.Tests.Api;

public sealed class Every_query(GameFixture game) : IClassFixture<GameFixture>
{
    // Read whole by design, and kept in memory.
    private const string SmallTables = "'game_settings', 'banned_words', 'element_names', '__EFMigrationsHistory'";

    // All but the rating's, which reads all points when it makes a board anew; it has tests of its own.
    [Fact]
    public async Task of_the_game_uses_an_index_once_the_tables_are_big()
    {
        await FillAsync();
        var ada = await game.NewPlayerInGame();
        var before = await SequentialScansAsync();

        await PlayEverythingAsync(ada);

        (await SequentialScansAsync()).Except(before).ShouldBeEmpty();
    }

    private async Task PlayEverythingAsync(TestPlayer ada)
    {
        var api = game.Api.Client;
        var made = await ada.Combine("Water", "Fire", "key 1");
        await ada.Combine("Water", "Fire", "key 1");
        await ada.Combine("Water", "Fire");
        await ada.FailsToCombine("Water", "Steem");
        await ada.Start();
        (await api.CurrentSessionAsync(ada.Token)).Wanted();
        foreach (var sort in Enum.GetValues<CollectionSort>())
            (await api.CollectionAsync(ada.Token, new CollectionQuery { Sort = sort })).Wanted();
        (await api.CollectionAsync(ada.Token, new CollectionQuery { Search = "wat" })).Wanted();
        (await api.ElementAsync(ada.Token, made.Element.Id)).Wanted();
        (await api.ElementByNameAsync(ada.Token, made.Element.Name)).Wanted();
        (await api.ElementRecipesAsync(ada.Token, made.Element.Id)).Wanted();
        (await api.ElementUsesAsync(ada.Token, made.First.Id)).Wanted();
        await api.AddFavouriteAsync(ada.Token, made.Element.Id);
        await api.ReactAsync(ada.Token, made.Element.Id, new Reaction(true));
        (await api.CurrentPlayerAsync(ada.Token)).Wanted();
        (await api.IntroduceAsync(ada.Token, new PlayerProfile("Ada", "en"))).Wanted();
        await ada.Stop();
        (await api.SessionsAsync(ada.Token)).Wanted();
        await api.ForgetAsync(ada.Token);

        // What the game does by itself, at any time.
        await using var scope = game.Api.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StatisticsWriter>().PruneAsync(TestContext.Current.CancellationToken);
        foreach (var pruner in game.Api.Services.GetServices<IHostedService>().OfType<IdempotencyKeyPruner>())
            await pruner.PruneAsync(TestContext.Current.CancellationToken);
    }

    private async Task FillAsync()
    {
        await ExecuteAsync(
            """
            insert into players (telegram_id, role, points, created_at)
                select 1000000 + n, 'user', n % 100, now() from generate_series(1, 20000) n;
            insert into elements (name, key, emoji, depth, is_base, discoverer_id, discovered_at)
                select 'Filler ' || n, 'filler ' || n, '🧱', 1, false, (select min(id) from players) + n % 20000, now()
                from generate_series(1, 20000) n;
            insert into recipes (first_id, second_id, result_id, model, settings_version, temperature, seed, attempts, duration_ms, made_at)
                select a.id, a.id + 1 + n, a.id, 'filler', 1, 0, 0, 1, 1, now() from elements a, generate_series(1, 2) n
                where a.key like 'filler%' and a.id + 3 < (select max(id) from elements);
            insert into game_sessions (player_id, started_at, ended_at) select id, now(), now() from players where telegram_id > 1000000;
            insert into session_elements (session_id, element_id, found_at, is_discovery, is_favourite)
                select id, 1 + n, now(), false, false from game_sessions, generate_series(0, 3) n;
            insert into point_entries (player_id, amount, reason, element_id, at)
                select discoverer_id, 11, 'discovery', id, now() - id * interval '1 minute' from elements where key like 'filler%';
            insert into idempotency_keys
                (player_id, key, first_id, second_id, result_id, is_new, is_first_discovery, points, source, trace_id, created_at)
                select id, 'filler', 1, 1, 1, false, false, 0, 0, '', now() from players;
            insert into recipe_history (
                recipe_id, result_id, model, settings_version, temperature, seed, attempts, duration_ms,
                made_at, made_by_id, replaced_by_id, replaced_at, reason)
                select recipes.id, result_id, 'filler', 1, 0, 0, 1, 1, now(), discoverer_id, discoverer_id, now(), 'filler'
                from recipes join elements on elements.id = result_id;
            insert into second_factors (player_id, last_step, wrong_codes) select id, 0, 0 from players where telegram_id > 1000000;
            insert into recovery_codes (player_id, hash)
                select player_id, decode(lpad(to_hex(n), 8, '0'), 'hex') from second_factors, generate_series(1, 2) n;
            insert into reactions (player_id, element_id, is_like, settings_version, at)
                select discoverer_id, id, true, 1, now() from elements where key like 'filler%';
            insert into kept_sanctions (mark, muted_until, ends_at)
                select sha256(int8send(id)), now() + interval '1 day', now() + interval '1 day' from players;
            insert into audit_entries (at, actor_id, act, subject) select now(), id, 'filler', 'player:' || id from players;
            insert into player_hours (hour, player_id, interactions, combinations)
                select date_trunc('hour', now()) - id % 500 * interval '1 hour', id, 1, 1 from players;
            insert into statistics_batches (id, added_at) select gen_random_uuid(), now() from generate_series(1, 50000);
            insert into reports (element_id, reporter_id, reason, created_at, decided_by_id, decided_at, decision)
                select id, discoverer_id, 0, now(), discoverer_id, now(), 0 from elements where key like 'filler%';
            analyze;
            """);
    }

    // Postgres counts the sequential scans itself; a backend tells its counts when it ends.
    private async Task<IReadOnlyList<string>> SequentialScansAsync()
    {
        await Waits.Until(async () =>
        {
            // Each time: what the game does in the background takes a connection of its own whenever it likes, and keeps it in the pool.
            NpgsqlConnection.ClearAllPools();
            game.Api.Services.GetRequiredService<CombineStatement>().Connections.Clear();
            return await game.Scalar<long>(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                """) is 0;
        });

        await using var read = game.Sql.CreateCommand(
            $"select relname || ': ' || seq_scan from pg_stat_user_tables where relname not in ({SmallTables}) order by relname");
        await using var rows = await read.ExecuteReaderAsync();
        var scans = new List<string>();
        while (await rows.ReadAsync())
            scans.Add(rows.GetString(0));
        return scans;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = game.Sql.CreateCommand(sql);
        // Filling the tables takes as long as the machine needs.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
