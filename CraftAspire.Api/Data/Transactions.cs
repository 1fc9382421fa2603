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
    /// Does all of <paramref name="work"/> or none of it. After a lost connection it is done anew, so it reads what it decides by inside.
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
