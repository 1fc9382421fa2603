namespace CraftAspire.Api.Statistics;

/// <summary>The statements behind the moderators' figures. Parameter 0 is the beginning of the range, 1 its end, 2 the step.</summary>
internal static class ModerationQueries
{
    public const string Reported =
        """
        select date_trunc({2}, created_at, 'UTC') as start, count(*)::numeric as first, 0::numeric as second from reports
        where created_at >= {0} and created_at < {1}
        group by 1
        """;

    public const string Decided =
        """
        select date_trunc({2}, decided_at, 'UTC') as start, count(*)::numeric as first, 0::numeric as second from reports
        where decided_at >= {0} and decided_at < {1}
        group by 1
        """;

    public const string Decisions =
        """
        select decision, count(*) as count from reports
        where decided_at >= {0} and decided_at < {1}
        group by decision
        order by 2 desc, 1
        """;

    public const string Rest =
        """
        select
            (select count(*) from reports where decided_at is null) as open,
            (select percentile_cont(0.5) within group (order by extract(epoch from decided_at - created_at) / 3600)
                from reports where decided_at >= {0} and decided_at < {1}) as hours,
            (select count(*) from audit_entries where at >= {0} and at < {1}
                and act in ('player.banned', 'player.muted') and detail <> 'Lifted') as sanctions
        """;
}
