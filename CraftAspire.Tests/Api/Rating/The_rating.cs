using CraftAspire.Contracts;
using LocalProgram;
using Npgsql;
using StackExchange.Redis;

namespace CraftAspire.Tests.Api.Rating;

public sealed class The_rating(LocalPostgres postgres, LocalCache cache)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task shows_the_best_and_the_callers_neighbours_with_shared_places(bool withCache)
    {
        await using var game = await Start(withCache);
        var players = new List<Somebody>();
        foreach (var (name, points) in (IEnumerable<(string, int)>)[("Ada", 40), ("Bob", 30), ("Cy", 30), ("Di", 20), ("Ed", 10),
            ("Flo", 5)])
        {
            players.Add(await game.NewPlayer(name, starts: false));
            await Pay(game, players[^1], points);
        }

        var table = await game.Api.RatingAsync(players[3].Token, top: 3, cancellationToken: Cancellation).Succeeded();

        Lines(table.Top).ShouldBe(["1 Ada 40", "2 Cy 30", "2 Bob 30"]);
        Lines(table.Neighbours).ShouldBe(["2 Cy 30", "2 Bob 30", "4 Di 20", "5 Ed 10", "6 Flo 5"]);
        table.You.ShouldBe(new RatingPlace(4, "Di", 20, IsYou: true));
        table.Players.ShouldBe(6);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task of_a_week_and_of_a_day_counts_only_what_was_paid_in_it(bool withCache)
    {
        await Waits.UntilTheHourStays();
        await using var game = await Start(withCache);
        var ada = await game.NewPlayer("Ada", starts: false);
        var monday = DateTime.UtcNow.Date.AddDays(-(((int)DateTime.UtcNow.DayOfWeek + 6) % 7));
        await Pay(game, ada, 11, monday.AddMinutes(-1));
        await Pay(game, ada, 12, DateTime.UtcNow);

        var all = await game.Api.RatingAsync(ada.Token, RatingPeriod.All, cancellationToken: Cancellation).Succeeded();
        var week = await game.Api.RatingAsync(ada.Token, RatingPeriod.Week, cancellationToken: Cancellation).Succeeded();
        var day = await game.Api.RatingAsync(ada.Token, RatingPeriod.Day, cancellationToken: Cancellation).Succeeded();

        (all.You?.Points, week.You?.Points, day.You?.Points).ShouldBe((23, 12, 12));
    }

    [Fact]
    public async Task misses_nobody_whose_transaction_commits_after_later_ones_were_counted()
    {
        await using var game = await Start(withCache: true);
        var (slow, quick) = (await game.NewPlayer("Slow", starts: false), await game.NewPlayer("Quick", starts: false));
        await using var connection = await game.Database.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using var payment = new NpgsqlCommand(await PaymentOf(game, slow, 15, DateTime.UtcNow), connection, transaction);
        await payment.ExecuteNonQueryAsync(Cancellation);

        await Pay(game, quick, 11);
        var before = await game.Api.RatingAsync(quick.Token, cancellationToken: Cancellation).Succeeded();
        await transaction.CommitAsync(Cancellation);
        var after = await game.Api.RatingAsync(quick.Token, cancellationToken: Cancellation).Succeeded();

        Lines(before.Top).ShouldBe(["1 Quick 11"]);
        Lines(after.Top).ShouldBe(["1 Slow 15", "2 Quick 11"]);
    }

    [Fact]
    public async Task is_made_once_and_rightly_by_two_replicas_while_points_are_paid()
    {
        await using var game = await Start(withCache: true);
        var replicas = new[] { game.Api, game.Replica() };
        var players = new List<Somebody>();
        for (var number = 0; number < 10; number++)
            players.Add(await game.NewPlayer($"Player {number}", starts: false));

        await Task.WhenAll(Enumerable.Range(0, 60).Select(async number =>
        {
            await Pay(game, players[number % players.Count], 11);
            await replicas[number % 2].RatingAsync(players[0].Token, cancellationToken: Cancellation).Succeeded();
        }));
        var table = await game.Api.RatingAsync(players[0].Token, cancellationToken: Cancellation).Succeeded();

        table.Players.ShouldBe(10);
        table.Top.Select(line => line.Points).ShouldAllBe(points => points == 66);
    }

    [Fact]
    public async Task is_made_anew_when_the_cache_has_lost_it()
    {
        await using var game = await Start(withCache: true);
        var ada = await game.NewPlayer("Ada", starts: false);
        await Pay(game, ada, 14);

        // Not there yet where the cache was too slow for the first reader.
        await using (var server = await ConnectionMultiplexer.ConnectAsync(await cache.GetConnectionStringAsync()))
        {
            await Waits.Until(async () =>
            {
                await game.Api.RatingAsync(ada.Token, cancellationToken: Cancellation).Succeeded();
                return await server.GetDatabase().KeyDeleteAsync($"{game.CachePrefix}rating:All:0");
            });
        }

        var table = await game.Api.RatingAsync(ada.Token, cancellationToken: Cancellation).Succeeded();

        Lines(table.Top).ShouldBe(["1 Ada 14"]);
    }

    [Fact]
    public async Task drops_a_player_who_asked_to_be_forgotten()
    {
        await using var game = await Start(withCache: true);
        var (ada, grace) = (await game.NewPlayer("Ada", starts: false), await game.NewPlayer("Grace", starts: false));
        await Pay(game, ada, 20);
        await Pay(game, grace, 11);
        await game.Api.RatingAsync(grace.Token, cancellationToken: Cancellation).Succeeded();

        await game.Api.ForgetAsync(ada.Token, cancellationToken: Cancellation).Succeeded();
        var table = await game.Api.RatingAsync(grace.Token, cancellationToken: Cancellation).Succeeded();

        Lines(table.Top).ShouldBe(["1 Grace 11"]);
        table.Players.ShouldBe(1);
    }

    private async Task<PlayedGame> Start(bool withCache) =>
        await PlayedGame.Start(postgres, withCache ? await cache.GetConnectionStringAsync() : $"127.0.0.1:{LoopbackPort.Free()}");

    private static string[] Lines(IEnumerable<RatingPlace> places) => [.. places.Select(line => $"{line.Place} {line.Name} {line.Points}")];

    private static async Task Pay(PlayedGame game, Somebody player, int points, DateTime? at = null) =>
        await game.Scalar(await PaymentOf(game, player, points, at ?? DateTime.UtcNow));

    private static async Task<string> PaymentOf(PlayedGame game, Somebody player, int points, DateTime at)
    {
        var element = await game.Element($"Thing {Guid.NewGuid():n}");
        return $"""
            with paid as (update players set points = points + {points} where telegram_id = {player.TelegramId} returning id)
            insert into point_entries (player_id, amount, reason, element_id, at)
            select id, {points}, 'discovery', {element}, '{at:O}' from paid
            """;
    }
}
