using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Api.Languages;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Elements;

/// <summary>
/// Finds elements by name, in whatever language; leading emoji do not count. The name of a merged element means the one that stayed.
/// </summary>
internal sealed class ElementLookup(GameDbContext database, DisplayNames displayNames)
{
    /// <summary>
    /// The ids of two elements; null for a name that no element has. An id is not checked, so two ids cost no query. An emoji alone means
    /// the caller's element that has it, if there is only one.
    /// </summary>
    public async ValueTask<(long? First, long? Second)> FindAsync(
        Caller caller, ElementReference first, ElementReference second, CancellationToken cancellationToken) =>
        first.Name is null && second.Name is null
            ? (first.Id, second.Id)
            : (await FindAsync(caller, first, cancellationToken), await FindAsync(caller, second, cancellationToken));

    /// <inheritdoc cref="FindAsync(Caller, ElementReference, ElementReference, CancellationToken)"/>
    public async Task<long?> FindAsync(Caller caller, ElementReference reference, CancellationToken cancellationToken)
    {
        if (reference.Name is not { } name)
            return reference.Id;

        return TypedName.Of(name) is { Emoji: { } emoji }
            ? await FindByEmojiAsync(caller, emoji, cancellationToken)
            : await FindAsync(name, cancellationToken, caller.Language);
    }

    /// <summary>The element of a name; null when no element has it. The game's own name counts first, then that of the language.</summary>
    public async Task<long?> FindAsync(string name, CancellationToken cancellationToken, string? language = null)
    {
        var bare = TypedName.Of(name).Name;
        var names = await displayNames.CurrentAsync(cancellationToken);
        var keys = (string[])[ElementKey.Of(bare), .. names.KeysOf(bare, language)];
        var found = await database.Elements
            .Where(element => keys.Contains(element.Key))
            .Select(element => new { element.Key, Id = element.MergedIntoId ?? element.Id })
            .ToListAsync(cancellationToken);
        return found.OrderBy(element => Array.IndexOf(keys, element.Key)).FirstOrDefault()?.Id;
    }

    /// <summary>The element, or the one that it was merged into; null when it does not exist or is hidden.</summary>
    public Task<long?> FindShownAsync(long id, CancellationToken cancellationToken) => (
        from known in database.Elements
        where known.Id == id
        join element in database.Elements on known.MergedIntoId ?? known.Id equals element.Id
        where element.HiddenAt == null
        select (long?)element.Id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// The existing element of a key, locked against a merge until the transaction ends. A merge that ends while this waits for the lock
    /// leads to the element that stayed.
    /// </summary>
    public async Task<(long Id, int Depth)> LockAsync(string key, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await database.Database.SqlQuery<LockedElement>(
                $"""
                select id, depth from elements
                where id = (select coalesce(merged_into_id, id) from elements where key = {key}) and merged_into_id is null
                for key share
                """).ToListAsync(cancellationToken);
            if (found is [var element])
                return (element.Id, element.Depth);
        }
    }

    // The picture selector only says how an emoji is drawn; some keyboards leave it out.
    private async Task<long?> FindByEmojiAsync(Caller caller, string emoji, CancellationToken cancellationToken)
    {
        var bare = Emoji.Bare(emoji);
        var found = await (
            from session in database.SessionsOf(caller).Active()
            join held in database.SessionElements on session.Id equals held.SessionId
            join element in database.Elements on held.ElementId equals element.Id
            where element.HiddenAt == null && element.Emoji.Replace(Emoji.PictureSelector, "") == bare
            select element.Id).Take(2).ToListAsync(cancellationToken);
        return found is [var only] ? only : null;
    }

    private sealed record LockedElement(long Id, int Depth);
}
