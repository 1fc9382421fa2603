using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Api.Naming;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Moderation;

/// <summary>Edits the banned words of moderators. A change applies on every replica to the model's next answer.</summary>
internal sealed class BannedWordEditor(GameDbContext database, AuditLog audit, BannedWords bannedWords, TimeProvider time)
{
    private const int LongestWord = 64;

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        await database.BannedWords.OrderBy(banned => banned.Word).Select(banned => banned.Word).ToListAsync(cancellationToken);

    /// <summary>The word as names are compared. Null if the result is empty or too long.</summary>
    public static string? Fold(string? word) =>
        ElementKey.Of(word ?? "") is { Length: > 0 and <= LongestWord } key && !key.Any(char.IsControl) ? key : null;

    /// <param name="telegramId">The moderator.</param>
    /// <param name="word">Folded.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public async Task AddAsync(long telegramId, string word, CancellationToken cancellationToken)
    {
        await database.InTransactionAsync(
            async token =>
            {
                var added = await database.Database.ExecuteSqlAsync(
                    $"""
                    insert into banned_words (word, added_by_id, added_at)
                    values ({word}, (select id from players where telegram_id = {telegramId}), {time.GetUtcNow()})
                    on conflict do nothing
                    """,
                    token);
                if (added > 0)
                    await audit.RecordAsync(telegramId, AuditAct.WordBanned, "words", word, token);
                return added;
            },
            cancellationToken);
        await bannedWords.AnnounceAddedAsync();
    }

    /// <inheritdoc cref="AddAsync"/>
    public async Task RemoveAsync(long telegramId, string word, CancellationToken cancellationToken)
    {
        await database.InTransactionAsync(
            async token =>
            {
                var removed = await database.BannedWords.Where(banned => banned.Word == word).ExecuteDeleteAsync(token);
                if (removed > 0)
                    await audit.RecordAsync(telegramId, AuditAct.WordAllowed, "words", word, token);
                return removed;
            },
            cancellationToken);
        await bannedWords.AnnounceAddedAsync();
    }
}
