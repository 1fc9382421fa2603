using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Tables;
using CraftAspire.Api.Game;
using CraftAspire.Api.Secrets;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Audit;

/// <summary>Writes the audit table; no other class does.</summary>
internal sealed class AuditLog(GameDbContext database, AccountMark marks, TimeProvider time)
{
    /// <summary>Adds an entry in the transaction of the act itself, so the table has one exactly if the act happened.</summary>
    /// <param name="actor">The actor's Telegram id; null for the configuration.</param>
    /// <param name="act">One of <see cref="AuditAct"/>.</param>
    /// <param name="subject">What was changed, as kind and number, such as <c>player:17</c>.</param>
    /// <param name="detail">A sentence or a pair of values; cut to the column's length.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <exception cref="InvalidOperationException">There is no transaction: see <see cref="Transactions.InTransactionAsync"/>.</exception>
    public Task RecordAsync(long? actor, string act, string subject, string? detail, CancellationToken cancellationToken)
    {
        if (database.Database.CurrentTransaction is null)
            throw new InvalidOperationException("An act and its audit entry belong in one transaction.");

        var kept = detail is null ? null : Text.Cut(detail, AuditEntryTable.LongestDetail);
        var mark = actor is { } account ? marks.Of(account) : null;
        return database.Database.ExecuteSqlAsync(
            $"""
            insert into audit_entries (at, actor_id, actor_mark, act, subject, detail)
            values ({time.GetUtcNow()}, (select id from players where telegram_id = {actor}), {mark}, {act}, {subject}, {kept})
            """,
            cancellationToken);
    }
}
