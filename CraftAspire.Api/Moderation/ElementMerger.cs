using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>
/// Makes two elements one. The one that goes stays as a hidden row that points to the one that stays, so its name means that one from
/// now on; recipes, holdings and births move over.
/// </summary>
internal sealed class ElementMerger(GameDbContext database, AuditBook audit, TimeProvider time)
{
    /// <summary>One merge at a time: two that are harmless alone could close a loop together.</summary>
    public Task WaitForOthersAsync(CancellationToken cancellationToken) => database.Database.ExecuteSqlRawAsync(MergeSql.OneAtATime, cancellationToken);

    /// <summary>Within a transaction that has locked the element that goes.</summary>
    public async Task<RulingOutcome> MergeAsync(long telegramId, Accused from, ElementReference reference, CancellationToken cancellationToken)
    {
        if (await TargetAsync(reference, cancellationToken) is not { } into || into.Id == from.Id)
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
        await audit.RecordAsync(telegramId, AuditAct.ElementMerged, $"element:{from.Id}", $"{from.Name} → {into.Name} ({into.Id})", cancellationToken);

        // A recipe can have changed its result first and its pair then: the later state counts.
        var trail = changed.Concat(moved).GroupBy(recipe => recipe.Id).Select(states => states.Last().ToTrail());
        return new RulingOutcome.Done(new MergeTrail([.. trail]));
    }

    // Locked: it must not be hidden or merged away while another becomes one with it.
    private async Task<Accused?> TargetAsync(ElementReference reference, CancellationToken cancellationToken)
    {
        var (id, key) = (reference.Id ?? 0, ElementKey.Of(reference.Name ?? ""));
        var found = await database.Database.SqlQuery<Accused>(
            $"""
            select target.id, target.name, target.emoji, target.is_base from elements target
            where target.id = (select coalesce(merged_into_id, id) from elements where id = {id} or key = {key}) and target.hidden_at is null
            for update
            """).ToListAsync(cancellationToken);
        return found.SingleOrDefault();
    }

    private Task<int> RunAsync(string statement, CancellationToken cancellationToken, params object[] parameters) =>
        database.Database.ExecuteSqlRawAsync(statement, parameters, cancellationToken);

    private Task<List<MovedRecipe>> ReadAsync(string statement, CancellationToken cancellationToken, params object[] parameters) =>
        database.Database.SqlQueryRaw<MovedRecipe>(statement, parameters).ToListAsync(cancellationToken);
}
