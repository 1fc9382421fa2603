using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.PostgreSQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds Postgres.</summary>
public static class PostgresBuilderExtensions
{
    private const int Port = 5432;

    /// <summary>Adds a Postgres server in a container; without a password one is generated and remembered.</summary>
    public static IResourceBuilder<PostgresServerResource> AddPostgres(
        this IDistributedApplicationBuilder builder,
        string name,
        IResourceBuilder<ParameterResource>? userName = null,
        IResourceBuilder<ParameterResource>? password = null,
        int? port = null)
    {
        var parameter = password?.Resource ?? ParameterResourceBuilderExtensions.CreateDefaultPasswordParameter(builder, $"{name}-password");
        var server = new PostgresServerResource(name, userName?.Resource, parameter);
        var check = $"{name}_check";

        builder.Services.AddHealthChecks().Add(new(check, _ => new PostgresHealthCheck(server, "postgres"), HealthStatus.Unhealthy, null));
        builder.Services.AddHostedService(services => new DatabaseCreation(server, services.GetRequiredService<ResourceNotificationService>()));

        return builder.AddResource(server)
            .WithEndpoint(port: port, targetPort: Port, name: PostgresServerResource.PrimaryEndpointName)
            .WithImage("library/postgres", "18.3")
            .WithImageRegistry("docker.io")
            .WithEnvironment("POSTGRES_HOST_AUTH_METHOD", "scram-sha-256")
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--auth-host=scram-sha-256 --auth-local=scram-sha-256")
            .WithEnvironment(context =>
            {
                context.EnvironmentVariables["POSTGRES_USER"] = server.UserNameReference;
                context.EnvironmentVariables["POSTGRES_PASSWORD"] = server.PasswordParameter;
            })
            .WithHealthCheck(check);
    }

    /// <summary>Adds a database; it is created when the server is ready.</summary>
    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> builder, string name, string? databaseName = null)
    {
        var database = new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource);
        var check = $"{name}_check";

        builder.Resource.AddDatabase(name, database.DatabaseName);
        builder.ApplicationBuilder.Services.AddHealthChecks()
            .Add(new(check, _ => new PostgresHealthCheck(builder.Resource, database.DatabaseName), HealthStatus.Unhealthy, null));

        return builder.ApplicationBuilder.AddResource(database).WithHealthCheck(check);
    }

    /// <summary>Keeps the server's data in a volume.</summary>
    public static IResourceBuilder<PostgresServerResource> WithDataVolume(
        this IResourceBuilder<PostgresServerResource> builder, string? name = null, bool isReadOnly = false) =>
        builder.WithVolume(name ?? VolumeNameGenerator.Generate(builder, "data"), "/var/lib/postgresql", isReadOnly);
}
