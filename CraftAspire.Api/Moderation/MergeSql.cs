namespace CraftAspire.Api.Moderation;

/// <summary>
/// The statements of a merge. Parameter 0 is the merged element, 1 its target, 2 the time, 3 the moderator's Telegram id.
/// </summary>
internal static class MergeSql
{
    private const string History =
        """
        recipe_history (
            recipe_id, result_id, model, settings_version, temperature, seed, attempts, duration_ms, made_by_id, made_at,
            replaced_by_id, replaced_at, reason)
        """;

    private const string HowItWasMade =
        """
        old.result_id, old.model, old.settings_version, old.temperature, old.seed, old.attempts, old.duration_ms,
        old.made_by_id, old.made_at
        """;

    private const string Moderator = "(select id from players where telegram_id = {3}), {2}::timestamptz";

    private const string Renamed =
        "case first_id when {0} then {1} else first_id end as one, case second_id when {0} then {1} else second_id end as other";

    public const string OneAtATime = "select pg_advisory_xact_lock(hashtext('element merges'))";

    /// <summary>Tells whether parameter 1 is in the lineage of parameter 0.</summary>
    public const string IsMadeFrom =
        """
        with recursive line as (
            select id, born_of_first_id, born_of_second_id from elements where id = {0}
            union
            select parent.id, parent.born_of_first_id, parent.born_of_second_id
            from line
            join elements parent on parent.id = any (array[line.born_of_first_id, line.born_of_second_id])
        )
        select exists (select from line where id = {1}) as "Value"
        """;

    public const string ArchiveResults =
        $$"""
        insert into {{History}}
        select old.id, {{HowItWasMade}}, {{Moderator}}, 'merge: what it made became one with element ' || {1} from recipes old
        where old.result_id = {0}
        """;

    public const string ChangeResults =
        "update recipes set result_id = {1} where result_id = {0} returning id, first_id, second_id, result_id";

    /// <summary>
    /// Moves pairs to the target where the new pair has no recipe yet. Of two pairs that become the same one, the older moves.
    /// </summary>
    public const string MovePairs =
        $$"""
        with wanted as (
            select id, least(one, other) as first, greatest(one, other) as second,
                row_number() over (partition by least(one, other), greatest(one, other) order by id) as place
            from (select id, {{Renamed}} from recipes where first_id = {0} or second_id = {0}) renamed
        )
        update recipes set first_id = wanted.first, second_id = wanted.second
        from wanted
        where recipes.id = wanted.id and wanted.place = 1
        and not exists (select from recipes taken where taken.first_id = wanted.first and taken.second_id = wanted.second)
        returning recipes.id, recipes.first_id, recipes.second_id, recipes.result_id
        """;

    /// <summary>Where both pairs had a recipe, the one that stays gets the other in its history.</summary>
    public const string ArchiveConflicts =
        $$"""
        insert into {{History}}
        select kept.id, {{HowItWasMade}}, {{Moderator}}, 'merge: the same pair with element ' || {0}
        from (select *, {{Renamed}} from recipes where first_id = {0} or second_id = {0}) old
        join recipes kept on kept.first_id = least(old.one, old.other) and kept.second_id = greatest(old.one, old.other)
        """;

    public static readonly string[] MoveHoldings =
    [
        """
        insert into session_recipes (session_id, result_id, recipe_id)
        select tried.session_id, {1}, tried.recipe_id
        from session_elements held join session_recipes tried on tried.session_id = held.session_id and tried.result_id = {0}
        where held.element_id = {0}
        on conflict do nothing
        """,
        """
        delete from session_recipes tried using session_elements held
        where held.element_id = {0} and tried.session_id = held.session_id and tried.result_id = {0} and {1} <> {0}
        """,
        """
        update session_elements kept set is_favourite = true from session_elements gone
        where gone.session_id = kept.session_id and gone.element_id = {0} and kept.element_id = {1} and gone.is_favourite
        """,
        """
        delete from session_elements gone using session_elements kept
        where gone.session_id = kept.session_id and gone.element_id = {0} and kept.element_id = {1}
        """,
        "update session_elements set element_id = {1}, is_discovery = false where element_id = {0}",
    ];

    public const string MoveBirths =
        """
        update elements set
            born_of_first_id = case born_of_first_id when {0} then {1} else born_of_first_id end,
            born_of_second_id = case born_of_second_id when {0} then {1} else born_of_second_id end,
            merged_into_id = case when id = {0} or merged_into_id = {0} then {1} else merged_into_id end,
            hidden_at = case id when {0} then {2}::timestamptz else hidden_at end
        where id = {0} or born_of_first_id = {0} or born_of_second_id = {0} or merged_into_id = {0}
        """;
}
