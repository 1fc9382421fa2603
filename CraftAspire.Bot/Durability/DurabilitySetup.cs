using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CraftAspire.Bot.Durability;

internal static class DurabilitySetup
{
    private const string Migrate = "migrate";

    public static void AddDurability(this IHostApplicationBuilder builder)
    {
        builder.AddNpgsqlDbContext<BotDbContext>(
            "botdb",
            settings => settings.ConnectionString = Tuned(settings.ConnectionString),
            options => options.UseSnakeCaseNamingConvention());
        builder.Services.AddSingleton<BotDatabase>();
        builder.Services.AddSingleton<CommitLog>();
        builder.Services.AddSingleton<InboxClaims>();
        builder.Services.AddSingleton<ChatLoader>();
        builder.Services.AddSingleton<ChatMigration>();
        builder.Services.AddSingleton<UnfinishedWork>();
        builder.Services.AddSingleton<DueWork>();
        builder.Services.AddSingleton(_ => new StandstillWatch(TimeProvider.System));
        builder.Services.AddSingleton<OutboxSending>();
        builder.Services.AddHostedService<Pruning>();
    }

    // Prepares the few batch statements once per connection.
    private static string? Tuned(string? connectionString) => string.IsNullOrWhiteSpace(connectionString)
        ? connectionString
        : new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 32, AutoPrepareMinUsages = 2 }.ConnectionString;

    /// <summary>True when the program was started to bring the database up to date, which it then has done.</summary>
    public static async Task<bool> MigratedAsync(this WebApplication app, string[] args)
    {
        if (!args.Contains(Migrate)) return false;

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BotDbContext>().Database.MigrateAsync();
        return true;
    }
}
