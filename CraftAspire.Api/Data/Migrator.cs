using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CraftAspire.Api.Data;

/// <summary>Creates the database or migrates an older one. Running it twice, or twice at once, changes nothing more.</summary>
internal sealed partial class Migrator(GameDbContext database, TimeProvider time, ILogger<Migrator> logger)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        // A migration of big tables may take longer than a statement of the game.
        var unlimited = new NpgsqlConnectionStringBuilder(database.Database.GetConnectionString()) { Options = null };
        database.Database.SetConnectionString(unlimited.ConnectionString);
        await database.Database.MigrateAsync(cancellationToken);
        await SeedBaseElementsAsync(cancellationToken);
        await SeedSettingsAsync(cancellationToken);
        LogReady();
    }

    private async Task SeedBaseElementsAsync(CancellationToken cancellationToken)
    {
        foreach (var element in BaseElements.Rows())
        {
            await database.Database.ExecuteSqlAsync(
                $"""
                insert into elements (name, key, emoji, depth, is_base)
                values ({element.Name}, {element.Key}, {element.Emoji}, {element.Depth}, {element.IsBase})
                on conflict (key) do nothing
                """,
                cancellationToken);
        }
    }

    private async Task SeedSettingsAsync(CancellationToken cancellationToken)
    {
        var first = new GameSettingsRow
        {
            Version = 1,
            Temperature = 0,
            Retries = 2,
            MaxWords = 4,
            MaxLength = 32,
            CreatedAt = time.GetUtcNow(),
            Reason = "What the game starts with: the prompt of the model's profile.",
        };

        await database.Database.ExecuteSqlAsync(
            $"""
            insert into game_settings (version, temperature, retries, max_words, max_length, created_at, reason)
            values ({first.Version}, {first.Temperature}, {first.Retries}, {first.MaxWords}, {first.MaxLength},
                {first.CreatedAt}, {first.Reason})
            on conflict (version) do nothing
            """,
            cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "The game's database is migrated and holds the base elements")]
    private partial void LogReady();
}
