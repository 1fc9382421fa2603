using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Audit;

/// <summary>The only way into the audit table.</summary>
internal sealed class AuditBook(GameDbContext database, TimeProvider time)
{
    /// <summary>Adds an entry to the transaction of the act that it tells of: both happen or neither.</summary>
    /// <param name="actor">Telegram id of who did it; null for the configuration.</param>
    /// <param name="act">One of <see cref="AuditAct"/>.</param>
    /// <param name="subject">To what, as kind and number, such as <c>player:17</c>.</param>
    /// <param name="detail">A sentence or a pair of values; the end of a very long one is cut off.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <exception cref="InvalidOperationException">There is no transaction: see <see cref="Transactions.InTransactionAsync"/>.</exception>
    public Task RecordAsync(long? actor, string act, string subject, string? detail, CancellationToken cancellationToken)
    {
        if (database.Database.CurrentTransaction is null)
            throw new InvalidOperationException("An act and its audit entry belong into one transaction.");

        var kept = detail is { Length: > AuditEntryTable.LongestDetail } ? detail[..AuditEntryTable.LongestDetail] : detail;
        return database.Database.ExecuteSqlAsync(
            $"""
            insert into audit_entries (at, actor_id, act, subject, detail)
            values ({time.GetUtcNow()}, (select id from players where telegram_id = {actor}), {act}, {subject}, {kept})
            """,
            cancellationToken);
    }
}
