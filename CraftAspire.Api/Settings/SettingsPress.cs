using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Settings;

/// <summary>Publishes settings: a row more, an entry in the audit, and word to every replica.</summary>
internal sealed class SettingsPress(GameDbContext database, SettingsBook book, SettingsArchive archive, AuditBook audit, TimeProvider time)
{
    // Any number that nothing else locks by.
    private const long Lock = 7_702;

    /// <summary>Publishes a draft, unless another version is current than its author saw. Asked again, because the answer got lost, it returns what it published.</summary>
    public async Task<PublishOutcome> PublishAsync(long admin, SettingsDraft draft, CancellationToken cancellationToken)
    {
        var published = await database.InTransactionAsync(
            async token =>
            {
                var (current, next, reason) = (await LockAsync(token), GameSettings.Of(draft.Content, draft.BasedOn + 1), draft.Reason.Trim());
                return current == draft.BasedOn ? await PrintAsync(admin, AuditAct.SettingsPublished, next, reason, token)
                    : current == next.Version && await IsOwnAsync(admin, next, reason, token) ? next
                    : null;
            },
            cancellationToken);
        return published is null ? new PublishOutcome.Changed() : await AnnounceAsync(published, cancellationToken);
    }

    /// <summary>Publishes what an earlier version said.</summary>
    public async Task<PublishOutcome> RollBackAsync(long admin, int version, CancellationToken cancellationToken)
    {
        var published = await database.InTransactionAsync(
            async token =>
            {
                var current = await LockAsync(token);
                return await database.GameSettings.AsNoTracking().SingleOrDefaultAsync(row => row.Version == version, token) is { } old
                    ? await PrintAsync(admin, AuditAct.SettingsRolledBack, GameSettings.Of(old) with { Version = current + 1 }, $"Back to version {version}", token)
                    : null;
            },
            cancellationToken);
        return published is null ? new PublishOutcome.NoSuchVersion() : await AnnounceAsync(published, cancellationToken);
    }

    // One at a time, so that the version that was just read is still current when the next number is taken.
    private async Task<int> LockAsync(CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        return await database.GameSettings.MaxAsync(row => row.Version, cancellationToken);
    }

    private async Task<bool> IsOwnAsync(long admin, GameSettings settings, string reason, CancellationToken cancellationToken)
    {
        var own = await database.GameSettings.AsNoTracking()
            .Where(row => row.Version == settings.Version && row.Reason == reason && database.Players.Any(player => player.Id == row.CreatedById && player.TelegramId == admin))
            .SingleOrDefaultAsync(cancellationToken);
        return own is not null && GameSettings.Of(own).SaysTheSameAs(settings);
    }

    private async Task<GameSettings?> PrintAsync(long admin, string act, GameSettings settings, string reason, CancellationToken cancellationToken)
    {
        // What a lost try of this transaction left behind must not be saved a second time.
        database.ChangeTracker.Clear();
        database.GameSettings.Add(new GameSettingsRow
        {
            Version = settings.Version,
            SystemPrompt = settings.SystemPrompt,
            Examples = settings.Examples,
            Model = settings.Model,
            Temperature = settings.Temperature,
            Retries = settings.Retries,
            MaxWords = settings.MaxWords,
            MaxLength = settings.MaxLength,
            CreatedById = await database.Players.Where(player => player.TelegramId == admin).Select(player => (long?)player.Id).SingleOrDefaultAsync(cancellationToken),
            CreatedAt = time.GetUtcNow(),
            Reason = reason,
        });
        await database.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(admin, act, $"settings:{settings.Version}", reason, cancellationToken);
        return settings;
    }

    private async Task<PublishOutcome> AnnounceAsync(GameSettings published, CancellationToken cancellationToken)
    {
        await book.AnnounceAsync(published);
        return new PublishOutcome.Published((await archive.VersionAsync(published.Version, cancellationToken))!);
    }
}
