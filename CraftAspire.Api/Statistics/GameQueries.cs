namespace CraftAspire.Api.Statistics;

/// <summary>
/// The statements of the game's figures. Parameter 0 is the start of the range, 1 its end, 2 the step of <c>date_trunc</c>. A null start is
/// the whole range.
/// </summary>
internal static class GameQueries
{
    public const string Interactions =
        """
        select date_trunc({2}, hour, 'UTC') as start, sum(count) as first, 0::numeric as second from interaction_hours
        where hour >= {0} and hour < {1}
        group by 1
        """;

    public const string ActivePlayers =
        """
        select date_trunc({2}, hour, 'UTC') as start, count(distinct player_id)::numeric as first, 0::numeric as second from player_hours
        where hour >= {0} and hour < {1}
        group by grouping sets ((1), ())
        """;

    public const string Combinations =
        """
        select date_trunc({2}, hour, 'UTC') as start, sum(count) as first,
            coalesce(sum(count) filter (where source in ('memory', 'redis', 'database')), 0) as second
        from combination_hours
        where hour >= {0} and hour < {1} and source <> 'none'
        group by 1
        """;

    public const string Discoveries =
        """
        select date_trunc({2}, discovered_at, 'UTC') as start, count(*)::numeric as first, 0::numeric as second from elements
        where discovered_at >= {0} and discovered_at < {1}
        group by 1
        """;

    /// <summary>The median and the 95th percentile in milliseconds.</summary>
    public const string ModelTimes =
        """
        select date_trunc({2}, made_at, 'UTC') as start,
            (percentile_cont(0.5) within group (order by duration_ms))::numeric as first,
            (percentile_cont(0.95) within group (order by duration_ms))::numeric as second
        from recipes
        where made_at >= {0} and made_at < {1}
        group by grouping sets ((1), ())
        having count(*) > 0
        """;

    public const string Commands =
        """
        select command, sum(count)::bigint as count from interaction_hours
        where hour >= {0} and hour < {1} and command <> ''
        group by command
        order by 2 desc, 1
        limit 10
        """;

    public const string Rest =
        """
        select
            (select count(*) from players where created_at >= {0} and created_at < {1}) as new_players,
            (select coalesce(sum(count), 0)::bigint from interaction_hours where hour >= {0} and hour < {1}
                and outcome in ('failed', 'unreadable')) as failed_interactions,
            (select coalesce(sum(count), 0)::bigint from combination_hours where hour >= {0} and hour < {1}
                and outcome in ('no_good_answer', 'generation_unavailable', 'error')) as failed_combinations
        """;
}
