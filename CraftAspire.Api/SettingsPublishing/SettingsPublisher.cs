using System.Diagnostics;
using CraftAspire.Api.Audit;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Game;
using CraftAspire.Api.Settings;
using CraftAspire.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.SettingsPublishing;

/// <summary>Publishes settings: adds a version and an audit entry, then tells every replica.</summary>
internal sealed class SettingsPublisher(
    GameDbContext database, SettingsReader settings, SettingsVersions versions, AuditLog audit, TimeProvider time)
{
    // Identifies the advisory lock; no other lock has this number.
    private const long Lock = 7_702;

    /// <summary>
    /// Publishes a draft, unless its author saw an older version as current. A repeat returns the version that the first call published.
    /// </summary>
    public Task<PublishOutcome> PublishAsync(long admin, SettingsDraft draft, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            var (current, next, reason) = (await LockCurrentAsync(token), GameSettings.Of(draft.Content, draft.BasedOn + 1),
                draft.Reason.Trim());
            if (current.Version == draft.BasedOn)
                return new Step.Publish(await WriteAsync(admin, AuditAct.SettingsPublished, next, reason, token));

            return current.Version == next.Version && current.ToSettings().SaysTheSameAs(next)
                && await IsOwnAsync(admin, current, reason, token)
                ? new Step.Publish(next)
                : new Step.End(new PublishOutcome.Changed());
        },
        cancellationToken);

    /// <summary>
    /// Publishes the content of an earlier version. If the current version has it already, nothing is published, so a repeat adds no
    /// version.
    /// </summary>
    public Task<PublishOutcome> RollBackAsync(long admin, int version, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            var current = await LockCurrentAsync(token);
            if (await database.GameSettings.AsNoTracking().SingleOrDefaultAsync(row => row.Version == version, token) is not { } earlier)
                return new Step.End(new PublishOutcome.NoSuchVersion());
            if (current.ToSettings().SaysTheSameAs(earlier.ToSettings()))
                return new Step.Publish(current.ToSettings());

            var next = earlier.ToSettings() with { Version = current.Version + 1 };
            return new Step.Publish(await WriteAsync(admin, AuditAct.SettingsRolledBack, next, $"Back to version {version}", token));
        },
        cancellationToken);

    private async Task<PublishOutcome> RunAsync(Func<CancellationToken, Task<Step>> work, CancellationToken cancellationToken)
    {
        switch (await database.InTransactionAsync(work, cancellationToken))
        {
            case Step.Publish published:
                await settings.AnnounceAsync(published.Settings);
                return new PublishOutcome.Published((await versions.VersionAsync(published.Settings.Version, cancellationToken))!);
            case Step.End end:
                return end.Outcome;
            default:
                throw new UnreachableException();
        }
    }

    // One publication at a time, so the version read here is still current when the next one is written.
    private async Task<GameSettingsRow> LockCurrentAsync(CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        return await database.GameSettings.AsNoTracking().OrderByDescending(row => row.Version).FirstAsync(cancellationToken);
    }

    private Task<bool> IsOwnAsync(long admin, GameSettingsRow version, string reason, CancellationToken cancellationToken) =>
        database.Players.AnyAsync(
            player => player.Id == version.CreatedById && player.TelegramId == admin && version.Reason == reason, cancellationToken);

    private async Task<GameSettings> WriteAsync(
        long admin, string act, GameSettings next, string reason, CancellationToken cancellationToken)
    {
        // A try that lost its connection may have left the row in the change tracker.
        database.ChangeTracker.Clear();
        database.GameSettings.Add(new GameSettingsRow
        {
            Version = next.Version,
            SystemPrompt = next.SystemPrompt,
            Examples = next.Examples,
            Model = next.Model,
            Choice = next.Choice,
            Temperature = next.Temperature,
            Retries = next.Retries,
            MaxWords = next.MaxWords,
            MaxLength = next.MaxLength,
            CreatedById = await database.Players
                .Where(player => player.TelegramId == admin)
                .Select(player => (long?)player.Id)
                .SingleOrDefaultAsync(cancellationToken),
            CreatedAt = time.GetUtcNow(),
            Reason = reason,
        });
        await database.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(admin, act, $"settings:{next.Version}", reason, cancellationToken);
        return next;
    }

    private abstract record Step
    {
        public sealed record Publish(GameSettings Settings) : Step;

        public sealed record End(PublishOutcome Outcome) : Step;
    }
}

/// <summary>All results of publishing settings.</summary>
internal abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>The version is current.</summary>
    public sealed record Published(SettingsVersion Version) : PublishOutcome;

    /// <summary>Another version became current meanwhile.</summary>
    public sealed record Changed : PublishOutcome;

    /// <summary>The version does not exist.</summary>
    public sealed record NoSuchVersion : PublishOutcome;
}
