using Microsoft.Extensions.Configuration;

namespace Aspire.Npgsql.EntityFrameworkCore.PostgreSQL;

/// <summary>Reads the settings of one context, the general section first and the more particular ones over it.</summary>
internal static class SettingsReader
{
    public const string Section = "Aspire:Npgsql:EntityFrameworkCore:PostgreSQL";

    public static NpgsqlEntityFrameworkCorePostgreSQLSettings Read(IConfiguration configuration, string connectionName, string contextName)
    {
        var settings = new NpgsqlEntityFrameworkCorePostgreSQLSettings();
        var section = configuration.GetSection(Section);

        section.Bind(settings);
        section.GetSection(connectionName).Bind(settings);
        section.GetSection(contextName).Bind(settings);
        settings.ConnectionString = configuration.GetConnectionString(connectionName) ?? settings.ConnectionString;

        return settings;
    }

    /// <exception cref="InvalidOperationException">There is no connection string.</exception>
    public static string? RequireConnectionString(string? connectionString, string connectionName, string contextName, bool isDesignTime) =>
        isDesignTime || !string.IsNullOrWhiteSpace(connectionString)
            ? connectionString
            : throw new InvalidOperationException(
                $"ConnectionString is missing. It should be provided in 'ConnectionStrings:{connectionName}' or under the 'ConnectionString' key in '{Section}' or '{Section}:{contextName}' configuration section.");
}
