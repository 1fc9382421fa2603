using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Statistics;

/// <summary>Computed from rows of known days, so that every figure is known beforehand.</summary>
public sealed class The_moderators_figures(GameFixture game) : IClassFixture<GameFixture>
{
    private static readonly DateOnly Monday = new(2024, 4, 1);
    private static readonly DateOnly Sunday = new(2024, 4, 7);

    [Fact]
    public async Task are_those_of_the_range_and_of_nothing_else()
    {
        var moderator = await game.New(Role.Moderator);
        await WriteAsync();

        var week = (await game.Api.Statistics.ModerationAsync(moderator.Token, Monday, Sunday)).Wanted();

        (week.From, week.To, week.ByHour).ShouldBe((Monday, Sunday, false));
        week.Moments.Select(moment => moment.Reported).ShouldBe([2L, 0, 1, 0, 0, 0, 1]);
        week.Moments.Select(moment => moment.Decided).ShouldBe([1L, 1, 0, 1, 0, 0, 0]);
        week.Decisions.ShouldBe([new DecisionCount(ReportDecision.Hide, 2), new DecisionCount(ReportDecision.Dismiss, 1)]);
        week.HoursToDecide.ShouldNotBeNull().ShouldBe(24, 0.001);
        week.Open.ShouldBe(2);
        week.Sanctions.ShouldBe(2);
    }

    [Fact]
    public async Task of_a_day_go_by_the_hour()
    {
        var moderator = await game.New(Role.Moderator);

        var day = (await game.Api.Statistics.ModerationAsync(moderator.Token, Monday, Monday)).Wanted();

        day.ByHour.ShouldBeTrue();
        day.Moments.Count.ShouldBe(24);
        day.Moments[0].Start.ShouldBe(new DateTimeOffset(Monday, TimeOnly.MinValue, TimeSpan.Zero));
    }

    // Two reports on Monday at noon, decided after 2 hours and after 24; one on Wednesday, decided after 30; one that waits since Sunday
    // and one that waits since the week after. Of four acts one is not of the week and one lifts a ban.
    private async Task WriteAsync()
    {
        await using var write = game.Sql.CreateCommand(
            """
            with things as (
                insert into elements (name, key, emoji, depth, is_base)
                select 'Fact ' || n, 'fact ' || n, '🧱', 1, false from generate_series(1, 5) n returning id
            ), numbered as (
                select id, row_number() over (order by id) as number from things
            ), facts (number, created_at, decided_at, decision) as (
                values
                    (1, timestamptz '2024-04-01 12:00Z', timestamptz '2024-04-01 14:00Z', $1),
                    (2, timestamptz '2024-04-01 12:00Z', timestamptz '2024-04-02 12:00Z', $2),
                    (3, timestamptz '2024-04-03 12:00Z', timestamptz '2024-04-04 18:00Z', $2),
                    (4, timestamptz '2024-04-07 23:59Z', null, null),
                    (5, timestamptz '2024-04-08 00:00Z', null, null)
            ), reported as (
                insert into reports (element_id, reason, created_at, decided_at, decision)
                select numbered.id, 0, facts.created_at, facts.decided_at, facts.decision from facts join numbered using (number)
            )
            insert into audit_entries (at, act, subject, detail) values
                ('2024-04-01 00:00Z', 'player.banned', 'player:1', 'Day'),
                ('2024-04-02 09:00Z', 'player.muted', 'player:1', 'Hour'),
                ('2024-04-03 09:00Z', 'player.banned', 'player:1', 'Lifted'),
                ('2024-04-08 00:00Z', 'player.banned', 'player:1', 'Forever')
            """);
        write.Parameters.AddWithValue((short)ReportDecision.Dismiss);
        write.Parameters.AddWithValue((short)ReportDecision.Hide);
        await write.ExecuteNonQueryAsync();
    }
}
