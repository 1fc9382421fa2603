using Npgsql;

namespace Bench.Soak.Checks;

/// <summary>The databases' rules, which hold after every run, whichever services were killed.</summary>
internal sealed class Invariants(string craftdb, string botdb)
{
    /// <summary>Each question counts the rows that break its rule.</summary>
    private static readonly (string Rule, string Question)[] Game =
    [
        ("a player's points are the sum of what was paid",
            """
            select count(*) from players p
            where p.points <> coalesce((select sum(amount) from point_entries e where e.player_id = p.id), 0)
            """),
        (
            "a discovery is paid once",
            "select count(*) from (select 1 from point_entries group by element_id, reason having count(*) > 1) twice"),
        ("every made element has a discoverer and a recipe",
            """
            select count(*) from elements e where not is_base
            and (discoverer_id is null or not exists (select 1 from recipes r where r.result_id = e.id))
            """),
        ("a pair makes one thing", "select count(*) from (select 1 from recipes group by first_id, second_id having count(*) > 1) twice"),
        ("a pair is written in one order only", "select count(*) from recipes where first_id > second_id"),
        (
            "nobody has two games at once",
            "select count(*) from (select 1 from game_sessions where ended_at is null group by player_id having count(*) > 1) twice"),
        ("every game holds all that everything begins with",
            """
            select count(*) from game_sessions s, elements e where e.is_base
            and not exists (select 1 from session_elements h where h.session_id = s.id and h.element_id = e.id)
            """),
        ("what a game holds was made there by a known recipe",
            "select count(*) from session_recipes h where not exists (select 1 from recipes r where r.id = h.recipe_id)"),
        ("lineages do not loop",
            """
            select count(*) from elements e join elements p on p.id in (e.born_of_first_id, e.born_of_second_id)
            where p.depth >= e.depth
            """),
    ];

    /// <param name="updates">What the players did, each a tap or a message.</param>
    /// <param name="combinations">What they saw made.</param>
    public async Task<IReadOnlyList<Finding>> CheckAsync(long updates, long combinations, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        await using var game = NpgsqlDataSource.Create(craftdb);
        await using var bot = NpgsqlDataSource.Create(botdb);

        foreach (var (rule, question) in Game)
        {
            var broken = await CountAsync(game, question, cancellationToken);
            findings.Add(new(rule, broken == 0, $"{broken} exceptions"));
        }

        var answered = await CountAsync(game, "select count(*) from idempotency_keys", cancellationToken);
        findings.Add(
            new("every combination that a player saw is written", answered >= combinations, $"{answered} written, {combinations} seen"));
        var arrived = await CountAsync(bot, "select count(*) from inbox", cancellationToken);
        findings.Add(new("every tap and message is in the bot's inbox", arrived == updates, $"{arrived} of {updates}"));
        var open = await CountAsync(bot, "select count(*) from inbox where finished_at is null", cancellationToken);
        findings.Add(new("all of them were answered", open == 0, $"{open} open"));
        var unsent = await CountAsync(bot, "select count(*) from outbox where given_up_at is null", cancellationToken);
        findings.Add(new("nothing waits to be sent", unsent == 0, $"{unsent} waiting"));
        return findings;
    }

    /// <summary>The part of the combinations for which no model was asked, 0–1.</summary>
    public async Task<double> CachedShareAsync(CancellationToken cancellationToken)
    {
        await using var game = NpgsqlDataSource.Create(craftdb);
        // RecipeSource.Generated is 3.
        return await CountAsync(
            game,
            "select coalesce(round(1e6 * count(*) filter (where source <> 3) / nullif(count(*), 0)), 0)::bigint from idempotency_keys",
            cancellationToken) / 1e6;
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string question, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(question);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
