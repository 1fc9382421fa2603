using System.Data;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Combining;

/// <summary>The one transaction that makes a recipe and perhaps a discovery.</summary>
internal sealed class ElementWriter(GameDbContext database, TimeProvider time)
{
    /// <summary>
    /// Writes the element, the recipe, what the session holds, the points and the answer, or nothing at all. Null when nothing was
    /// written: the pair has a recipe already, the answer to this key is stored already (also by a commit whose reply got lost),
    /// or the player is gone.
    /// </summary>
    public Task<WrittenRecipe?> WriteAsync(ElementDraft draft, CancellationToken cancellationToken) =>
        database.Database.CreateExecutionStrategy().ExecuteAsync(token => TryWriteAsync(draft, token), cancellationToken);

    private async Task<WrittenRecipe?> TryWriteAsync(ElementDraft draft, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

        // The strategy comes here again after a lost connection: if the first commit got through, its answer is there.
        if (!await IsOpenAsync(draft, cancellationToken))
            return null;

        var element = await ElementAsync(draft, cancellationToken);
        if (await RecipeAsync(draft, element, cancellationToken) is not { } recipeId)
            return null;

        await transaction.CommitAsync(cancellationToken);
        return new WrittenRecipe(new KnownRecipe(recipeId, element.Id), element.IsDiscovery);
    }

    private async Task<bool> IsOpenAsync(ElementDraft draft, CancellationToken cancellationToken)
    {
        // Locked, so that neither of the two is hidden or merged away before this is written.
        var pair = draft.Command.Pair;
        var inputs = await database.Database.SqlQuery<long>(
            $"select id as \"Value\" from elements where id in ({pair.First}, {pair.Second}) and hidden_at is null order by id for key share").ToListAsync(cancellationToken);
        if (inputs.Count != (pair.First == pair.Second ? 1 : 2))
            return false;

        var open = await database.Database.SqlQuery<long>(
            $"""
            select id as "Value" from players
            where id = {draft.PlayerId}
            and not exists (select from idempotency_keys where player_id = {draft.PlayerId} and key = {draft.Command.IdempotencyKey})
            for key share
            """).ToListAsync(cancellationToken);
        return open is not [];
    }

    // The insert decides who was first: of any number of racing players exactly one sees a row come back.
    private async Task<WrittenElement> ElementAsync(ElementDraft draft, CancellationToken cancellationToken)
    {
        var (name, emoji) = draft.Generated.Answer;
        var (key, pair, now) = (ElementKey.Of(name), draft.Command.Pair, time.GetUtcNow());

        var discovered = await database.Database.SqlQuery<WrittenElement>(
            $"""
            insert into elements (name, key, emoji, depth, is_base, born_of_first_id, born_of_second_id, discoverer_id, discovered_at)
            select {name}, {key}, {emoji}, 1 + max(depth), false, {pair.First}, {pair.Second}, {draft.PlayerId}, {now}
            from elements where id in ({pair.First}, {pair.Second})
            on conflict (key) do nothing
            returning id, depth, true as is_discovery
            """).ToListAsync(cancellationToken);

        return discovered is [var element] ? element : await database.LockNamedAsync(key, cancellationToken);
    }

    // Everything else hangs on the recipe's insert: where another was faster, nothing is written, and the element is rolled back too.
    private async Task<long?> RecipeAsync(ElementDraft draft, WrittenElement element, CancellationToken cancellationToken)
    {
        var (command, generated, now) = (draft.Command, draft.Generated, time.GetUtcNow());
        var points = element.IsDiscovery ? DiscoveryPoints.For(element.Depth) : 0;

        var written = await database.Database.SqlQuery<long>(
            $"""
            with made as (
                insert into recipes (first_id, second_id, result_id, model, settings_version, temperature, seed, attempts, duration_ms, made_by_id, made_at)
                values ({command.Pair.First}, {command.Pair.Second}, {element.Id}, {generated.Model}, {generated.SettingsVersion}, {generated.Temperature},
                    {generated.Seed}, {generated.Attempts}, {(int)generated.Duration.TotalMilliseconds}, {draft.PlayerId}, {now})
                on conflict (first_id, second_id) do nothing
                returning id
            ), found as (
                insert into session_elements (session_id, element_id, found_at, recipe_id, is_discovery, is_favourite)
                select session.id, {element.Id}, {now}, made.id, {element.IsDiscovery}, false
                from made join game_sessions session on session.id = {draft.SessionId}
                on conflict (session_id, element_id) do nothing
                returning element_id
            ), tried as (
                insert into session_recipes (session_id, result_id, recipe_id)
                select session.id, {element.Id}, made.id from made join game_sessions session on session.id = {draft.SessionId}
                on conflict do nothing
            ), answered as (
                insert into idempotency_keys
                    (player_id, key, first_id, second_id, result_id, is_new, is_first_discovery, points, source, trace_id, created_at)
                select {draft.PlayerId}, {command.IdempotencyKey}, {command.FirstId}, {command.SecondId}, {element.Id}, exists (select from found),
                    {element.IsDiscovery}, {points}, {(short)RecipeSource.Generated}, {command.TraceId}, {now}
                from made
                on conflict (player_id, key) do nothing
                returning key
            ), paid as (
                insert into point_entries (player_id, amount, reason, element_id, session_id, at)
                select {draft.PlayerId}, {points}, {PointEntryRow.Discovery}, {element.Id}, session.id, {now}
                from answered left join game_sessions session on session.id = {draft.SessionId}
                where {element.IsDiscovery}
                returning amount
            ), credited as (
                update players set points = points + paid.amount from paid where players.id = {draft.PlayerId}
            )
            select made.id as "Value" from made join answered on true
            """).ToListAsync(cancellationToken);

        return written is [var id] ? id : null;
    }
}
