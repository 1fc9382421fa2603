using System.Data;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Data;

internal static class Transactions
{
    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public static Task InTransactionAsync(
        this GameDbContext database, Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            async token =>
            {
                await work(token);
                return true;
            },
            cancellationToken);

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction. After a lost connection it runs again, so it must read inside what it decides by.
    /// </summary>
    public static Task<T> InTransactionAsync<T>(
        this GameDbContext database, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        database.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, token);
                var result = await work(token);
                await transaction.CommitAsync(token);
                return result;
            },
            cancellationToken);
}
