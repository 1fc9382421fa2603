using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CraftAspire.Api.Data;

internal static class GameDatabase
{
    public const string Connection = "craftdb";

    /// <summary>Postgres's own limits of a statement and of an idle transaction.</summary>
    public const string Limits = "-c statement_timeout=30s -c idle_in_transaction_session_timeout=30s";

    // Npgsql's default is 100 per pool: as many as the whole server has.
    private const int DefaultPool = 100;
    private const int Pool = 30;

    /// <summary>Adds the game's context over the connection string <c>craftdb</c>.</summary>
    public static void AddGameDatabase(this IHostApplicationBuilder builder)
    {
        builder.AddNpgsqlDbContext<GameDbContext>(
            Connection,
            settings => settings.ConnectionString = Limited(settings.ConnectionString),
            options => options.UseSnakeCaseNamingConvention());

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddScoped<Migrator>();
    }

    /// <summary>
    /// Migrates the database if the program was started with the argument <c>migrate</c>. True means that the program must end now.
    /// </summary>
    public static async Task<bool> MigratedInsteadAsync(this WebApplication app, string[] arguments)
    {
        if (arguments is not ["migrate", ..])
            return false;

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync(app.Lifetime.ApplicationStopping);
        return true;
    }

    /// <summary>
    /// The connection string with its limits. A pool of 30 lets two replicas and the bot share a server's 100 connections. Postgres ends a
    /// statement, and a transaction that waits for its client, after 30 s, so a hung process does not hold locks. Statements are prepared
    /// once per connection.
    /// </summary>
    private static string? Limited(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
            return connectionString;

        var limited = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 64, Options = Limits };
        if (limited.MaxPoolSize is DefaultPool)
            limited.MaxPoolSize = Pool;
        return limited.ConnectionString;
    }
}
