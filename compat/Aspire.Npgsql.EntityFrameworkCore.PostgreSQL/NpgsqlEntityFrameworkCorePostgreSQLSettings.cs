namespace Aspire.Npgsql.EntityFrameworkCore.PostgreSQL;

/// <summary>How a service uses its PostgreSQL database; read from <c>Aspire:Npgsql:EntityFrameworkCore:PostgreSQL</c>.</summary>
public class NpgsqlEntityFrameworkCorePostgreSQLSettings
{
    /// <summary>The connection string. <c>ConnectionStrings:{name}</c> wins over the settings section.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>True turns the retries of transient failures off; off by default.</summary>
    public bool DisableRetry { get; set; }

    /// <summary>True leaves the context's health check out; off by default.</summary>
    public bool DisableHealthChecks { get; set; }

    /// <summary>True leaves Npgsql's spans out; off by default.</summary>
    public bool DisableTracing { get; set; }

    /// <summary>True leaves Npgsql's metrics out; off by default.</summary>
    public bool DisableMetrics { get; set; }

    /// <summary>Seconds that one command may take; absent leaves it to the connection string (30).</summary>
    public int? CommandTimeout { get; set; }
}
