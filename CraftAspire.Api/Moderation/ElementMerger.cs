using CraftAspire.Api.Audit;
using CraftAspire.Api.Combining.Store;
using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>
/// Merges an element into another. The merged one stays as a hidden row that points to its target, so its name means the target from now
/// on. Recipes, holdings and lineages move to the target.
/// </summary>
internal sealed class ElementMerger(GameDbContext database, AuditLog audit, TimeProvider time)
{
    /// <summary>Lets one merge run at a time: two merges that are harmless alone could close a loop together.</summary>
    public Task LockMergesAsync(CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlRawAsync(MergeSql.OneAtATime, cancellationToken);

    /// <summary>Runs in a transaction that has locked the merged element.</summary>
    public async Task<RulingOutcome> MergeAsync(
        long telegramId, ReportedElement from, ElementReference reference, CancellationToken cancellationToken)
    {
        if (await LockTargetAsync(reference, cancellationToken) is not { } into || into.Id == from.Id)
            return new RulingOutcome.NoSuchElement(reference.ToString());
        if ((await database.Database.SqlQueryRaw<bool>(MergeSql.IsMadeFrom, into.Id, from.Id).ToListAsync(cancellationToken)).Single())
            return new RulingOutcome.Loop();

        await RunAsync(MergeSql.ArchiveResults, cancellationToken, from.Id, into.Id, time.GetUtcNow(), telegramId);
        var changed = await ReadAsync(MergeSql.ChangeResults, cancellationToken, from.Id, into.Id);
        var moved = await ReadAsync(MergeSql.MovePairs, cancellationToken, from.Id, into.Id);
        await RunAsync(MergeSql.ArchiveConflicts, cancellationToken, from.Id, into.Id, time.GetUtcNow(), telegramId);
        foreach (var statement in MergeSql.MoveHoldings)
            await RunAsync(statement, cancellationToken, from.Id, into.Id);
        await RunAsync(MergeSql.MoveBirths, cancellationToken, from.Id, into.Id, time.GetUtcNow());

        var detail = $"{from.Name} → {into.Name} ({into.Id})";
        await audit.RecordAsync(telegramId, AuditAct.ElementMerged, $"element:{from.Id}", detail, cancellationToken);

        // A recipe whose result and pair both changed is listed twice; the second state is the later one.
        var recipes = changed.Concat(moved).GroupBy(recipe => recipe.Id).Select(states => states.Last());
        return new RulingOutcome.Done(new MergeChanges(
            [.. recipes.Select(recipe => (ElementPair.Of(recipe.FirstId, recipe.SecondId), new KnownRecipe(recipe.Id, recipe.ResultId)))]));
    }

    /// <summary>True when an earlier ruling has merged the element into that target.</summary>
    public async Task<bool> IsMergedIntoAsync(ReportedElement from, ElementReference reference, CancellationToken cancellationToken) =>
        await LockTargetAsync(reference, cancellationToken) is { } into
        && await database.Elements.AnyAsync(element => element.Id == from.Id && element.MergedIntoId == into.Id, cancellationToken);

    // Locked against hiding and merging while another element is merged into it.
    private async Task<ReportedElement?> LockTargetAsync(ElementReference reference, CancellationToken cancellationToken)
    {
        var (id, key) = (reference.Id, reference.Name is { } name ? ElementKey.Of(name) : null);
        var found = await database.Database.SqlQuery<ReportedElement>(
            $"""
            select target.id, target.name, target.emoji, target.is_base from elements target
            where target.id = (select coalesce(merged_into_id, id) from elements where id = {id} or key = {key})
                and target.hidden_at is null
            for update
            """).ToListAsync(cancellationToken);
        return found.SingleOrDefault();
    }

    private Task<int> RunAsync(string statement, CancellationToken cancellationToken, params object[] parameters) =>
        database.Database.ExecuteSqlRawAsync(statement, parameters, cancellationToken);

    private Task<List<MovedRecipe>> ReadAsync(string statement, CancellationToken cancellationToken, params object[] parameters) =>
        database.Database.SqlQueryRaw<MovedRecipe>(statement, parameters).ToListAsync(cancellationToken);

    private sealed record MovedRecipe(long Id, long FirstId, long SecondId, long ResultId);
}

/// <summary>The recipes that a merge changed, for the caches.</summary>
internal sealed record MergeChanges(IReadOnlyList<(ElementPair Pair, KnownRecipe Recipe)> Recipes);
