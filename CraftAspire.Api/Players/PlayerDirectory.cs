using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Secrets;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Players;

/// <summary>Reads and writes players. The first call of a player creates their row.</summary>
internal sealed class PlayerDirectory(GameDbContext database, AccountMark marks, TimeProvider time)
{
    private static readonly Func<GameDbContext, long, CancellationToken, Task<long?>> FindId =
        EF.CompileAsyncQuery((GameDbContext database, long telegramId, CancellationToken _) =>
            database.Players.Where(player => player.TelegramId == telegramId).Select(player => (long?)player.Id).FirstOrDefault());

    /// <summary>The player's id; creates their row at the first call.</summary>
    public async Task<long> EnsureAsync(long telegramId, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindId(database, telegramId, cancellationToken) is { } id)
                return id;

            await database.Database.ExecuteSqlAsync(
                $"""
                with kept as (
                    delete from kept_sanctions where mark = {marks.Of(telegramId)} returning banned_until, muted_until
                )
                insert into players (telegram_id, role, points, created_at, banned_until, muted_until)
                select {telegramId}, {PlayerRow.UserRole}, 0, {time.GetUtcNow()},
                    (select banned_until from kept), (select muted_until from kept)
                on conflict (telegram_id) do nothing
                """,
                cancellationToken);
        }
    }

    public async Task<Player> GetAsync(long telegramId, CancellationToken cancellationToken)
    {
        var id = await EnsureAsync(telegramId, cancellationToken);
        var player = await database.Players
            .Where(player => player.Id == id)
            .Select(player => new
            {
                player.Name,
                player.Language,
                player.Points,
                Discoveries = database.Elements.LongCount(element => element.DiscovererId == id && element.HiddenAt == null),
                player.Role,
            })
            .SingleAsync(cancellationToken);
        return new Player(player.Name, player.Language, player.Points, player.Discoveries, RoleNames.Read(player.Role));
    }

    /// <summary>Sets the name and, if given, the language. A name that moderators blanked stays blank.</summary>
    public async Task<Player> IntroduceAsync(long telegramId, string name, string? language, CancellationToken cancellationToken)
    {
        var id = await EnsureAsync(telegramId, cancellationToken);
        await database.Players
            .Where(player => player.Id == id)
            .ExecuteUpdateAsync(
                player => player
                    .SetProperty(p => p.Name, p => p.BlankedName == name ? null : name)
                    .SetProperty(p => p.BlankedName, p => p.BlankedName == name ? name : null)
                    .SetProperty(p => p.Language, p => language ?? p.Language),
                cancellationToken);

        return await GetAsync(telegramId, cancellationToken);
    }

    /// <summary>
    /// Deletes the player with their own games, answers and name. By the foreign keys their discoveries and the points paid for them stay
    /// without a name. A ban or a mute in force is kept under the account's mark.
    /// </summary>
    /// <returns>False for a moderator or an admin: they give up the role first.</returns>
    public async Task<bool> ForgetAsync(long telegramId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await database.Database.ExecuteSqlAsync(
            $"""
            with gone as (
                delete from players where telegram_id = {telegramId} and role = {PlayerRow.UserRole}
                returning banned_until, muted_until, greatest(banned_until, muted_until) as ends_at
            ), over as (
                delete from kept_sanctions where ends_at <= {now}
            )
            insert into kept_sanctions (mark, banned_until, muted_until, ends_at)
            select {marks.Of(telegramId)}, banned_until, muted_until, ends_at from gone where ends_at > {now}
            on conflict (mark) do update set
                banned_until = excluded.banned_until, muted_until = excluded.muted_until, ends_at = excluded.ends_at
            """,
            cancellationToken);
        return !await database.Players.AnyAsync(player => player.TelegramId == telegramId && player.Role != PlayerRow.UserRole,
            cancellationToken);
    }
}
