using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CraftAspire.Api.Data;

internal static class GameDatabase
{
    public const string Connection = "craftdb";

    /// <summary>Adds the game's context over the connection string <c>craftdb</c>.</summary>
    public static void AddGameDatabase(this IHostApplicationBuilder builder)
    {
        builder.AddNpgsqlDbContext<GameDbContext>(
            Connection,
            settings => settings.ConnectionString = Tuned(settings.ConnectionString),
            options => options.UseSnakeCaseNamingConvention());

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddScoped<Migrator>();
    }

    /// <summary>True when the program was started to migrate the database and end; then it has done so.</summary>
    public static async Task<bool> MigratedInsteadAsync(this WebApplication app, string[] arguments)
    {
        if (arguments is not ["migrate", ..])
            return false;

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync(app.Lifetime.ApplicationStopping);
        return true;
    }

    // The statements of a combination are long and always the same: parsed and planned once per connection, not per call.
    private static string? Tuned(string? connectionString) => string.IsNullOrWhiteSpace(connectionString)
        ? connectionString
        : new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 64 }.ConnectionString;
}
