using CraftAspire.Api.Data;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Players;

/// <summary>Who plays. A player exists from their first call on.</summary>
internal sealed class PlayerDirectory(GameDbContext database, TimeProvider time)
{
    private static readonly Func<GameDbContext, long, Task<long>> FindId =
        EF.CompileAsyncQuery((GameDbContext database, long telegramId) =>
            database.Players.Where(player => player.TelegramId == telegramId).Select(player => player.Id).FirstOrDefault());

    /// <summary>The player's id; makes their row when this is the first call.</summary>
    public async Task<long> EnsureAsync(long telegramId, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindId(database, telegramId) is var id and > 0)
                return id;

            await database.Database.ExecuteSqlAsync(
                $"""
                insert into players (telegram_id, role, points, created_at)
                values ({telegramId}, {Data.Rows.PlayerRow.UserRole}, 0, {time.GetUtcNow()})
                on conflict (telegram_id) do nothing
                """,
                cancellationToken);
        }
    }

    public async Task<Player> GetAsync(long telegramId, CancellationToken cancellationToken)
    {
        var id = await EnsureAsync(telegramId, cancellationToken);
        return await database.Players
            .Where(player => player.Id == id)
            .Select(player => new Player(
                player.Name,
                player.Language,
                player.Points,
                database.Elements.LongCount(element => element.DiscovererId == id)))
            .SingleAsync(cancellationToken);
    }

    /// <summary>Takes a name and, where one is given, a language.</summary>
    public async Task<Player> IntroduceAsync(long telegramId, string name, string? language, CancellationToken cancellationToken)
    {
        var id = await EnsureAsync(telegramId, cancellationToken);
        await database.Players
            .Where(player => player.Id == id)
            .ExecuteUpdateAsync(
                player => player.SetProperty(p => p.Name, name).SetProperty(p => p.Language, p => language ?? p.Language),
                cancellationToken);

        return await GetAsync(telegramId, cancellationToken);
    }

    /// <summary>
    /// Deletes the player with their own games, answers and name. Foreign keys do the rest: their discoveries and the points
    /// paid for them stay, with nobody's name on them.
    /// </summary>
    public Task ForgetAsync(long telegramId, CancellationToken cancellationToken) =>
        database.Players.Where(player => player.TelegramId == telegramId).ExecuteDeleteAsync(cancellationToken);
}
