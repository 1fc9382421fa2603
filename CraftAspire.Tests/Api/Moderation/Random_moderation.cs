using CraftAspire.Contracts;
using CsCheck;

namespace CraftAspire.Tests.Api.Moderation;

/// <summary>Whatever moderators do while players play, the game's rules hold.</summary>
public sealed class Random_moderation(GameFixture game) : IClassFixture<GameFixture>
{
    private static readonly Gen<(int Act, int First, int Second, bool Takes)> AnyAct = Gen
        .Select(Gen.Int[0, 9], Gen.Int[0, 11], Gen.Int[0, 11], Gen.Bool);

    [Fact]
    public async Task keeps_the_games_invariants()
    {
        await AnyAct.Array[10, 25].SampleAsync(PlayAsync, iter: 6, threads: 1);
    }

    private async Task PlayAsync((int Act, int First, int Second, bool Takes)[] acts)
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var things = new List<Element>();
        while (things.Count < 4)
            things.Add((await game.Discover(ada)).Element);

        foreach (var (act, first, second, takes) in acts)
        {
            var (one, other) = (things[first % things.Count], things[second % things.Count]);
            if (act < 6)
            {
                using var made = await ada.Try(ModeratedGame.Id(one), ModeratedGame.Id(other));
                if (made.IsSuccessStatusCode)
                    things.Add(made.Content!.Element);
                continue;
            }

            await Report(ada, one);
            var id = await game.Scalar<long>(
                $"select coalesce(min(id), 0) from reports where decided_at is null and element_id = {one.Id}");
            var ruling = act switch
            {
                6 => ModeratedGame.Hide(takes),
                7 => new Ruling(ReportDecision.Rename, Name: $"Name {Guid.NewGuid():n}"[..16]),
                _ => ModeratedGame.MergeInto(other, takes),
            };
            using var decided = await game.Api.Moderation.DecideAsync(moderator.Token, id, ruling);
            ((int)decided.StatusCode!.Value).ShouldBeLessThan(500);
        }

        (await game.BrokenRules()).ShouldBeEmpty();
    }

    // Past the limit of reports in an hour, which is not what this is about.
    private async Task Report(TestPlayer player, Element element)
    {
        await using var insert = game.Sql.CreateCommand(
            $"""
            insert into reports (element_id, reporter_id, reason, created_at)
            select {element.Id}, id, 0, now() - interval '2 hours' from players where telegram_id = {player.TelegramId}
            on conflict do nothing
            """);
        await insert.ExecuteNonQueryAsync();
    }
}
