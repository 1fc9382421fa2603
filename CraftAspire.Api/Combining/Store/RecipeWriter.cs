using System.Data;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Elements;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Combining.Store;

/// <summary>Writes a new recipe, and with it perhaps a first discovery, in one transaction.</summary>
internal sealed class RecipeWriter(GameDbContext database, ElementLookup elements, TimeProvider time)
{
    /// <summary>Writes the element, the recipe, the session's holding, the points and the stored answer, or nothing at all.</summary>
    public Task<WriteOutcome> WriteAsync(NewRecipe recipe, CancellationToken cancellationToken) =>
        database.Database.CreateExecutionStrategy().ExecuteAsync(token => TryWriteAsync(recipe, token), cancellationToken);

    private async Task<WriteOutcome> TryWriteAsync(NewRecipe recipe, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

        // A transaction that is repeated after a lost connection finds the answer of its first commit here.
        if (!await IsOpenAsync(recipe, cancellationToken))
            return new WriteOutcome.NotWritten();

        var element = await WriteElementAsync(recipe, cancellationToken);
        if (await WriteRecipeAsync(recipe, element, cancellationToken) is not { } recipeId)
            return new WriteOutcome.NotWritten();

        await transaction.CommitAsync(cancellationToken);
        return new WriteOutcome.Written(new KnownRecipe(recipeId, element.Id), element.IsDiscovery);
    }

    private async Task<bool> IsOpenAsync(NewRecipe recipe, CancellationToken cancellationToken)
    {
        // Locked, so that neither input is hidden or merged away before this commits.
        var inputs = await database.Database.SqlQuery<long>(
            $"""
            select id as "Value" from elements where id in ({recipe.Pair.First}, {recipe.Pair.Second}) and hidden_at is null
            order by id for key share
            """).ToListAsync(cancellationToken);
        if (inputs.Count != (recipe.Pair.First == recipe.Pair.Second ? 1 : 2))
            return false;

        var player = await database.Database.SqlQuery<long>(
            $"""
            select id as "Value" from players
            where id = {recipe.PlayerId}
            and not exists (select from idempotency_keys where player_id = {recipe.PlayerId} and key = {recipe.Asked.IdempotencyKey})
            for key share
            """).ToListAsync(cancellationToken);
        return player is not [];
    }

    // The insert decides who was first: of any number of racing players exactly one sees a row come back.
    private async Task<WrittenElement> WriteElementAsync(NewRecipe recipe, CancellationToken cancellationToken)
    {
        var (name, emoji) = recipe.Generated.Answer;
        var (key, pair) = (ElementKey.Of(name), recipe.Pair);

        var discovered = await database.Database.SqlQuery<WrittenElement>(
            $"""
            insert into elements (name, key, emoji, depth, is_base, born_of_first_id, born_of_second_id, discoverer_id, discovered_at)
            select {name}, {key}, {emoji}, 1 + max(depth), false, {pair.First}, {pair.Second}, {recipe.PlayerId}, {time.GetUtcNow()}
            from elements where id in ({pair.First}, {pair.Second})
            on conflict (key) do nothing
            returning id, depth, true as is_discovery
            """).ToListAsync(cancellationToken);
        if (discovered is [var element])
            return element;

        var existing = await elements.LockAsync(key, cancellationToken);
        return new WrittenElement(existing.Id, existing.Depth, IsDiscovery: false);
    }

    // Every other row depends on the recipe's insert: where another process was faster, nothing is written and the element is rolled back.
    private async Task<long?> WriteRecipeAsync(NewRecipe recipe, WrittenElement element, CancellationToken cancellationToken)
    {
        var (asked, generated, now) = (recipe.Asked, recipe.Generated, time.GetUtcNow());
        var points = element.IsDiscovery ? DiscoveryPoints.For(element.Depth) : 0;

        var written = await database.Database.SqlQuery<long>(
            $"""
            with made as (
                insert into recipes
                    (first_id, second_id, result_id, model, settings_version, temperature, seed, attempts, duration_ms, made_by_id, made_at)
                values ({recipe.Pair.First}, {recipe.Pair.Second}, {element.Id}, {generated.Model}, {generated.SettingsVersion},
                    {generated.Temperature}, {generated.Seed}, {generated.Attempts}, {(int)generated.Duration.TotalMilliseconds},
                    {recipe.PlayerId}, {now})
                on conflict (first_id, second_id) do nothing
                returning id
            ), session as (
                select id from game_sessions where id = {recipe.SessionId} and ended_at is null
            ), found as (
                insert into session_elements (session_id, element_id, found_at, recipe_id, is_discovery, is_favourite)
                select session.id, {element.Id}, {now}, made.id, {element.IsDiscovery}, false from made, session
                on conflict (session_id, element_id) do nothing
                returning element_id
            ), tried as (
                insert into session_recipes (session_id, result_id, recipe_id)
                select session.id, {element.Id}, made.id from made, session
                on conflict do nothing
            ), answered as (
                insert into idempotency_keys
                    (player_id, key, first_id, second_id, result_id, is_new, is_first_discovery, points, source, trace_id, created_at)
                select {recipe.PlayerId}, {asked.IdempotencyKey}, {asked.FirstId}, {asked.SecondId}, {element.Id},
                    exists (select from found), {element.IsDiscovery}, {points}, {(short)RecipeSource.Generated}, {asked.TraceId}, {now}
                from made
                on conflict (player_id, key) do nothing
                returning key
            ), paid as (
                insert into point_entries (player_id, amount, reason, element_id, session_id, at)
                select {recipe.PlayerId}, {points}, {PointEntryRow.Discovery}, {element.Id}, session.id, {now}
                from answered left join session on true
                where {element.IsDiscovery}
                returning amount
            ), credited as (
                update players set points = points + paid.amount from paid where players.id = {recipe.PlayerId}
            )
            select made.id as "Value" from made join answered on true
            """).ToListAsync(cancellationToken);

        return written is [var id] ? id : null;
    }

    private sealed record WrittenElement(long Id, int Depth, bool IsDiscovery);
}

/// <summary>A recipe that the model has just made.</summary>
/// <param name="Asked">The combination; has an idempotency key.</param>
/// <param name="Pair">Its two elements.</param>
/// <param name="PlayerId">The discoverer of a new element.</param>
/// <param name="SessionId">The session that was active when the model was asked. If it has ended meanwhile, it stays as it ended.</param>
/// <param name="Generated">The model's answer.</param>
internal sealed record NewRecipe(AskedPair Asked, ElementPair Pair, long PlayerId, long SessionId, GenerationOutcome.Generated Generated);

/// <summary>How the writing of a new recipe ended.</summary>
internal abstract record WriteOutcome
{
    private WriteOutcome()
    {
    }

    public sealed record Written(KnownRecipe Recipe, bool IsDiscovery) : WriteOutcome;

    /// <summary>
    /// The pair has a recipe, the key has a stored answer (perhaps of this transaction's own lost commit), or the player is gone.
    /// </summary>
    public sealed record NotWritten : WriteOutcome;
}
