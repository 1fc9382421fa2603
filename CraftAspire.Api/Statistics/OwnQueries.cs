namespace CraftAspire.Api.Statistics;

/// <summary>
/// The statements behind a player's own figures. Parameter 0 is the beginning of the range, 1 its end, 2 the step, 3 the player.
/// </summary>
internal static class OwnQueries
{
    public const string Combinations =
        """
        select date_trunc({2}, hour, 'UTC') as start, sum(combinations) as first, 0::numeric as second from player_hours
        where player_id = {3} and hour >= {0} and hour < {1}
        group by 1
        """;

    /// <summary>Discoveries and points. Revoked points are subtracted from the moment that paid them.</summary>
    public const string Points =
        """
        select date_trunc({2}, at, 'UTC') as start, count(*) filter (where amount > 0)::numeric as first, sum(amount)::numeric as second
        from point_entries
        where player_id = {3} and at >= {0} and at < {1}
        group by 1
        """;
}
