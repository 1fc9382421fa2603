using System.Security.Cryptography;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace Bench.Soak.Running;

/// <summary>
/// The whole application as its AppHost describes it. It ends with this process, even when that is killed.
/// </summary>
internal sealed class Application : IAsyncDisposable
{
    /// <summary>The services that are killed, in this order. The emulator is not one: it plays the players.</summary>
    public static readonly IReadOnlyList<string> Services = ["cache", "inference", "api", "bot", "postgres"];

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private readonly DistributedApplication _app;
    private readonly string _folder;

    private Application(DistributedApplication app, string folder) => (_app, _folder) = (app, folder);

    public Uri Telegram => _app.GetEndpoint("telegram", "http");

    public static async Task<Application> StartAsync(bool withDashboard, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"craftaspire-soak-{Guid.NewGuid():n}");
        string[] settings =
        [
            $"--Craft:DataDirectory={folder}",
            "--Craft:Containers=false",
            $"--Parameters:postgres-password={RandomNumberGenerator.GetHexString(32)}",
            $"--Parameters:cache-password={RandomNumberGenerator.GetHexString(32)}",
            $"--Parameters:token-key={RandomNumberGenerator.GetHexString(64)}",
            $"--Parameters:inference-api-key={RandomNumberGenerator.GetHexString(32)}",
        ];
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.CraftAspire_AppHost>(
            settings, (options, _) => options.DisableDashboard = !withDashboard, cancellationToken);
        // Turns the bot's rates off: they are Telegram's, and the run would measure them instead of the bot.
        builder.CreateResourceBuilder(builder.Resources.OfType<ProjectResource>().Single(resource => resource.Name == "bot"))
            .WithEnvironment("Telegram__Sending__PerSecond", "0")
            .WithEnvironment("Telegram__Sending__PerChatPerSecond", "0");
        var application = new Application(await builder.BuildAsync(cancellationToken), folder);

        try
        {
            await application._app.StartAsync(cancellationToken);
            await Task.WhenAll(((string[])["telegram", .. Services]).Select(name => application.HealthyAsync(name, cancellationToken)));
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public async Task<string> DatabaseAsync(string name, CancellationToken cancellationToken) =>
        (await _app.GetConnectionStringAsync(name, cancellationToken))!;

    /// <summary>Starts a service again that was killed; returns when it is healthy.</summary>
    public async Task StartAgainAsync(string service, CancellationToken cancellationToken)
    {
        // Aspire notices a kill when the process is gone. An earlier start would find it running.
        await _app.ResourceNotifications.WaitForResourceAsync(
            service, "Finished", cancellationToken).WaitAsync(StartLimit, cancellationToken);
        var started = await _app.ResourceCommands.ExecuteCommandAsync(service, "start", cancellationToken);
        if (!started.Success) throw new InvalidOperationException($"{service} could not be started again: {started.Message}");
        await HealthyAsync(service, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private async Task HealthyAsync(string name, CancellationToken cancellationToken) =>
        await _app.ResourceNotifications.WaitForResourceHealthyAsync(name, cancellationToken).WaitAsync(StartLimit, cancellationToken);
}
