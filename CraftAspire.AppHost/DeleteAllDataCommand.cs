using CraftAspire.AppHost.Local;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StackExchange.Redis;

namespace CraftAspire.AppHost;

/// <summary>Deletes all data of the game on this machine and restarts the services.</summary>
internal static class DeleteAllDataCommand
{
    private static readonly string[] Databases = ["craftdb", "botdb"];
    private static readonly string[] Migrations = ["api-migrations", "bot-migrations"];

    // In the order in which they start; they stop in the opposite one.
    private static readonly string[] Services = ["telegram", "api", "bot"];

    /// <summary>Adds the command to the Postgres server.</summary>
    public static void WithDeleteAllDataCommand(
        this IResourceBuilder<IResourceWithConnectionString> postgres,
        IResourceBuilder<IResourceWithConnectionString> cache,
        CraftSettings settings) =>
        postgres.WithCommand(
            "delete-all-data",
            "Delete all data",
            async context =>
            {
                var resources = new Resources(context.Services);

                if (await resources.FirstNotRunningAsync(Services, context.CancellationToken) is { } idle)
                {
                    return CommandResults.Failure($"Nothing is deleted: {idle} does not run. Wait until it is healthy, or start it.");
                }

                await resources.StopAsync(Services.Reverse(), context.CancellationToken);

                await EmptyDatabasesAsync(postgres.Resource, context.CancellationToken);
                await EmptyCacheAsync(cache.Resource, context.CancellationToken);
                File.Delete(settings.EmulatorState);
                File.Delete(settings.LocalAdmins);

                var problem = await resources.RunAsync(Migrations, context.CancellationToken)
                    ?? await resources.StartAsync(Services, context.CancellationToken);

                return problem is null
                    ? CommandResults.Success("All data is deleted; the game starts anew.")
                    : CommandResults.Failure(problem);
            },
            new CommandOptions
            {
                Description = "Deletes every player, element and chat on this machine, and starts the game anew.",
                ConfirmationMessage = "Delete every player, element and chat? There is no way back.",
                IconName = "Delete",
            });

    private static async Task EmptyDatabasesAsync(IResourceWithConnectionString server, CancellationToken cancellationToken)
    {
        await using var connection = await server.ConnectAsync(cancellationToken);

        foreach (
            var statement in Databases.SelectMany(
                name => (string[])[$"DROP DATABASE IF EXISTS {name} WITH (FORCE)", $"CREATE DATABASE {name}"]))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task EmptyCacheAsync(IResourceWithConnectionString cache, CancellationToken cancellationToken)
    {
        var options = ConfigurationOptions.Parse((await cache.GetConnectionStringAsync(cancellationToken))!);
        options.AllowAdmin = true;
        await using var connection = await ConnectionMultiplexer.ConnectAsync(options);

        foreach (var server in connection.GetServers())
        {
            await server.FlushAllDatabasesAsync();
        }
    }

    /// <summary>The running resources, by name. Skips services that this application does not have.</summary>
    private sealed class Resources(IServiceProvider services)
    {
        private readonly ResourceCommandService _commands = services.GetRequiredService<ResourceCommandService>();
        private readonly ResourceNotificationService _notifications = services.GetRequiredService<ResourceNotificationService>();
        private readonly ILookup<string, IResource> _all =
            services.GetRequiredService<DistributedApplicationModel>().Resources.ToLookup(resource => resource.Name);

        /// <summary>Finds a service that cannot be stopped because it is starting or has failed.</summary>
        public async Task<string?> FirstNotRunningAsync(IEnumerable<string> names, CancellationToken cancellationToken)
        {
            foreach (var resource in names.SelectMany(name => _all[name]))
            {
                var now = await _notifications.WaitForResourceAsync(resource.Name, _ => true, cancellationToken);

                if (now.Snapshot.State?.Text != KnownResourceStates.Running)
                {
                    return resource.Name;
                }
            }

            return null;
        }

        /// <summary>Stops them, one after the other.</summary>
        public async Task StopAsync(IEnumerable<string> names, CancellationToken cancellationToken)
        {
            foreach (var resource in names.SelectMany(name => _all[name]))
            {
                await _commands.ExecuteCommandAsync(resource, KnownResourceCommands.StopCommand, cancellationToken);
            }
        }

        /// <returns>Null, or a sentence that says what failed.</returns>
        public async Task<string?> StartAsync(IEnumerable<string> names, CancellationToken cancellationToken)
        {
            foreach (var resource in names.SelectMany(name => _all[name]))
            {
                var started = await _commands.ExecuteCommandAsync(resource, KnownResourceCommands.StartCommand, cancellationToken);

                if (!started.Success)
                {
                    return $"The data is deleted, but {resource.Name} did not start: {started.Message}";
                }
            }

            return null;
        }

        /// <summary>Runs the migrations, one after the other, to their end.</summary>
        /// <returns>Null, or a sentence that says what failed.</returns>
        public async Task<string?> RunAsync(IEnumerable<string> names, CancellationToken cancellationToken)
        {
            foreach (var resource in names.SelectMany(name => _all[name]))
            {
                var before = await _notifications.WaitForResourceAsync(resource.Name, _ => true, cancellationToken);
                await _commands.ExecuteCommandAsync(resource, KnownResourceCommands.StartCommand, cancellationToken);
                var end = await _notifications.WaitForResourceAsync(
                    resource.Name,
                    change =>
                        change.Snapshot.StartTimeStamp != before.Snapshot.StartTimeStamp
                            && KnownResourceStates.TerminalStates.Contains(change.Snapshot.State?.Text),
                    cancellationToken);

                if (end.Snapshot.ExitCode != 0)
                {
                    return $"The data is deleted, but {resource.Name} failed: its log says why.";
                }
            }

            return null;
        }
    }
}
