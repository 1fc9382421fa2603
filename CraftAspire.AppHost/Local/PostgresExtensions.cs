using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CraftAspire.AppHost.Local;

internal static class PostgresExtensions
{
    /// <summary>
    /// Adds a Postgres server: a container if a container engine answers, else the embedded one. Published, it is a container or a managed
    /// server.
    /// </summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddGamePostgres(
        this IDistributedApplicationBuilder builder, string name, CraftSettings settings)
    {
        if (builder.ExecutionContext.IsPublishMode && settings.ManagedServers)
        {
            return builder.AddConnectionString(name);
        }

        var password = builder.AddGeneratedSecret($"{name}-password", length: 32).WithDescription("The password of Postgres' superuser.");

        return settings.InContainers(builder)
            ? builder.AddPostgres(name, password: password).WithDataVolume().WithIconName("DatabaseMultiple")
            : builder.AddEmbeddedPostgres(name, password.Resource, settings);
    }

    /// <summary>A database of that server.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddGameDatabase(
        this IResourceBuilder<IResourceWithConnectionString> server, string name) => server switch
        {
            IResourceBuilder<PostgresServerResource> container => container.AddDatabase(name),
            IResourceBuilder<EmbeddedPostgresResource> embedded =>
                server.ApplicationBuilder.AddResource(new EmbeddedDatabaseResource(name, embedded.Resource))
                    // A database has no process, and the dashboard would show its state as unknown.
                    .WithInitialState(new() { ResourceType = "Database", Properties = [], State = KnownResourceStates.Running })
                    .WithIconName("Database"),
            _ when server.Resource is ParameterResource =>
                server.ApplicationBuilder.AddConnectionString(name, ReferenceExpression.Create($"{server.Resource};Database={name}")),
            _ => throw new ArgumentException($"{server.Resource.Name} is no Postgres server.", nameof(server)),
        };

    private static IResourceBuilder<EmbeddedPostgresResource> AddEmbeddedPostgres(
        this IDistributedApplicationBuilder builder, string name, ParameterResource password, CraftSettings settings)
    {
        var server = new EmbeddedPostgresResource(name, builder.AppHostDirectory, password);
        var check = $"{name}_check";

        builder.Services.AddHealthChecks().Add(new(check, _ => new PostgresHealthCheck(server), HealthStatus.Unhealthy, null));

        return builder.AddResource(server)
            .WithEndpoint(name: EmbeddedPostgresResource.EndpointName)
            .WithArgs(
                "exec", BuiltProgram.PathOf<Projects.EmbeddedPostgres>(),
                "--port", server.Endpoint.Property(EndpointProperty.TargetPort),
                "--data", Path.Combine(settings.DataDirectory, name),
                "--programs", settings.PostgresPrograms)
            .WithArgs(settings.Throwaway ? ["--throwaway"] : [])
            .WithEnvironment("POSTGRES_PASSWORD", builder.CreateResourceBuilder(password))
            .WithIconName("DatabaseMultiple")
            .WithHealthCheck(check)
            .OnResourceReady((postgres, ready, cancellationToken) => CreateDatabasesAsync(postgres, ready.Services, cancellationToken));
    }

    /// <summary>Creates missing databases before a service connects, as Aspire does in its containers.</summary>
    private static async Task CreateDatabasesAsync(
        EmbeddedPostgresResource server, IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var connection = await server.ConnectAsync(cancellationToken);

        foreach (var database in services.GetRequiredService<DistributedApplicationModel>().Resources.OfType<EmbeddedDatabaseResource>())
        {
            await using var find = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
            find.Parameters.Add(new() { Value = database.Name });

            if (await find.ExecuteScalarAsync(cancellationToken) is null)
            {
                await using var create = new NpgsqlCommand($"CREATE DATABASE {database.Name}", connection);
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }
}
