using CraftAspire.Api.Audit;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Combining.Store;
using CraftAspire.Api.Data;
using CraftAspire.Api.Elements;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Rerolling;

/// <summary>Replaces a recipe and keeps the old one in its history, in one transaction.</summary>
internal sealed class RecipeReplacer(GameDbContext database, ElementLookup elements, AuditLog audit, TimeProvider time)
{
    /// <summary>Null when the pair no longer makes what the admin saw: of two simultaneous re-rolls one wins.</summary>
    public Task<KnownRecipe?> ReplaceAsync(
        long admin, ElementPair pair, Reroll reroll, GenerationOutcome.Generated generated, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            async token =>
            {
                if (await LockAsync(pair, reroll.InsteadOfId, token) is not { } recipe)
                    return null;

                var result = await ElementAsync(pair, generated.Answer, token);
                await WriteAsync(admin, recipe, reroll, generated, result, token);
                var detail = $"element {reroll.InsteadOfId} → {result}: {reroll.Reason.Trim()}";
                await audit.RecordAsync(admin, AuditAct.RecipeRerolled, $"recipe:{recipe}", detail, token);
                return new KnownRecipe(recipe, result);
            },
            cancellationToken);

    // A new element has no discoverer, and nobody is paid.
    private async Task<long> ElementAsync(ElementPair pair, Answer answer, CancellationToken cancellationToken)
    {
        var key = ElementKey.Of(answer.Name);
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into elements (name, key, emoji, depth, is_base, born_of_first_id, born_of_second_id, discovered_at)
            select {answer.Name}, {key}, {answer.Emoji}, 1 + max(depth), false, {pair.First}, {pair.Second}, {time.GetUtcNow()}
            from elements where id in ({pair.First}, {pair.Second})
            on conflict (key) do nothing
            """,
            cancellationToken);
        return (await elements.LockAsync(key, cancellationToken)).Id;
    }

    private async Task<long?> LockAsync(ElementPair pair, long resultId, CancellationToken cancellationToken)
    {
        var locked = await database.Database.SqlQuery<long>(
            $"""
            select id as "Value" from recipes
            where first_id = {pair.First} and second_id = {pair.Second} and result_id = {resultId}
            for update
            """).ToListAsync(cancellationToken);
        return locked is [var id] ? id : null;
    }

    private async Task WriteAsync(
        long admin, long recipe, Reroll reroll, GenerationOutcome.Generated generated, long result, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await database.Database.ExecuteSqlAsync(
            $"""
            with actor as (
                select id from players where telegram_id = {admin}
            ), kept as (
                insert into recipe_history (
                    recipe_id, result_id, model, settings_version, temperature, seed, attempts, duration_ms, made_by_id, made_at,
                    replaced_by_id, replaced_at, reason)
                select id, result_id, model, settings_version, temperature, seed, attempts, duration_ms, made_by_id, made_at,
                    (select id from actor), {now}, {reroll.Reason.Trim()}
                from recipes where id = {recipe}
            )
            update recipes set
                result_id = {result}, model = {generated.Model}, settings_version = {generated.SettingsVersion},
                temperature = {generated.Temperature}, seed = {generated.Seed}, attempts = {generated.Attempts},
                duration_ms = {(int)generated.Duration.TotalMilliseconds}, made_by_id = (select id from actor), made_at = {now}
            where id = {recipe}
            """,
            cancellationToken);
    }
}
