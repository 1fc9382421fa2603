using Aspire.Npgsql.EntityFrameworkCore.PostgreSQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Microsoft.Extensions.Hosting;

/// <summary>Registers an Entity Framework context on PostgreSQL as Aspire's client integration does.</summary>
public static class AspireEFPostgreSqlExtensions
{
    /// <summary>
    /// Adds a pooled <typeparamref name="TContext"/> with retries, a health check named after it, and Npgsql's traces and metrics.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="connectionName">The name under <c>ConnectionStrings</c>.</param>
    /// <param name="configureSettings">Changes the settings after they were read from the configuration.</param>
    /// <param name="configureDbContextOptions">Adds to the context's options after <c>UseNpgsql</c>.</param>
    /// <exception cref="InvalidOperationException">
    /// In development, the context is registered already; or, when the first context is asked for, there is no connection string.
    /// </exception>
    public static void AddNpgsqlDbContext<TContext>(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<NpgsqlEntityFrameworkCorePostgreSQLSettings>? configureSettings = null,
        Action<DbContextOptionsBuilder>? configureDbContextOptions = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(connectionName);
        ThrowWhenRegistered<TContext>(builder);

        var settings = SettingsReader.Read(builder.Configuration, connectionName, typeof(TContext).Name);
        configureSettings?.Invoke(settings);

        builder.Services.AddDbContextPool<TContext>(ConfigureContext);
        builder.AddInstrumentation<TContext>(settings);

        void ConfigureContext(DbContextOptionsBuilder options)
        {
            // Not before a context is asked for: by then there is a log to read the message in.
            var connectionString = SettingsReader.RequireConnectionString(settings.ConnectionString, connectionName, typeof(TContext).Name, EF.IsDesignTime);
            options.UseNpgsql(connectionString, npgsql =>
            {
                if (!settings.DisableRetry)
                    npgsql.EnableRetryOnFailure();
                if (settings.CommandTimeout is { } seconds)
                    npgsql.CommandTimeout(seconds);
            });
            configureDbContextOptions?.Invoke(options);
        }
    }

    /// <summary>Not covered here; the real package enriches a context that was registered by other means.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static void EnrichNpgsqlDbContext<TContext>(
        this IHostApplicationBuilder builder,
        Action<NpgsqlEntityFrameworkCorePostgreSQLSettings>? configureSettings = null)
        where TContext : DbContext =>
        throw new NotSupportedException($"{nameof(EnrichNpgsqlDbContext)} needs the real package Aspire.Npgsql.EntityFrameworkCore.PostgreSQL.");

    private static void AddInstrumentation<TContext>(this IHostApplicationBuilder builder, NpgsqlEntityFrameworkCorePostgreSQLSettings settings)
        where TContext : DbContext
    {
        if (!settings.DisableHealthChecks)
            builder.Services.AddHealthChecks().AddDbContextCheck<TContext>(typeof(TContext).Name);
        if (!settings.DisableTracing)
            builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddNpgsql());
        if (!settings.DisableMetrics)
            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Npgsql"));
    }

    private static void ThrowWhenRegistered<TContext>(IHostApplicationBuilder builder) where TContext : DbContext
    {
        if (builder.Environment.IsDevelopment() && builder.Services.Any(service => service.ServiceType == typeof(DbContextOptions<TContext>)))
            throw new InvalidOperationException($"DbContext<{typeof(TContext).Name}> is already registered; {nameof(AddNpgsqlDbContext)} registers it itself.");
    }
}
