using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using CraftAspire.Tests.Bot;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Application.Distributed;

/// <summary>The whole application while it runs.</summary>
public sealed class RunningApplication : IAsyncDisposable
{
    /// <summary>Processes of the Api.</summary>
    public const int ApiReplicas = 2;

    /// <summary>The token that the AppHost gives the bot for the emulator.</summary>
    public const string BotToken = "42:local";

    internal RunningApplication(DistributedApplication app, string dashboardKey, MetricsSink metrics)
    {
        App = app;
        Metrics = metrics;
        Api = app.CreateHttpClient("api");
        Inference = app.CreateHttpClient("inference");
        Telegram = app.CreateHttpClient("telegram");
        Dashboard = app.CreateHttpClient("aspire-dashboard", "http");
        Dashboard.DefaultRequestHeaders.Add("x-api-key", dashboardKey);
        Telemetry = new(Dashboard);
        World = TelegramWorld.At(Telegram.BaseAddress!, BotToken);
    }

    /// <summary>For commands, states and connection strings.</summary>
    public DistributedApplication App { get; }

    /// <summary>Client of the Api's first replica.</summary>
    public HttpClient Api { get; }

    /// <summary>Client of the model server.</summary>
    public HttpClient Inference { get; }

    /// <summary>Client of the Telegram emulator.</summary>
    public HttpClient Telegram { get; }

    /// <summary>The emulated Telegram: its people play on this application.</summary>
    public TelegramWorld World { get; }

    /// <summary>Client of the dashboard, with the key of its telemetry API.</summary>
    public HttpClient Dashboard { get; }

    /// <summary>What the dashboard was told.</summary>
    public Telemetry Telemetry { get; }

    /// <summary>The own addresses of a resource's replicas, past the proxy that gives its callers one for all.</summary>
    public async Task<IReadOnlyList<string>> ReplicasOf(string resource, int count)
    {
        var addresses = new Dictionary<string, string>();
        using var limit = Patience.Start();

        await foreach (var change in App.ResourceNotifications.WatchAsync(limit.Token))
        {
            if (change.Resource.Name == resource
                && change.Snapshot.EnvironmentVariables.FirstOrDefault(variable => variable.Name == "ASPNETCORE_URLS")
                    ?.Value is { } address)
            {
                addresses[change.ResourceId] = address;
            }

            if (addresses.Count == count)
                break;
        }

        return [.. addresses.Values];
    }

    /// <summary>The address under which a resource's callers find it.</summary>
    public string AddressOf(string resource) => App.GetEndpoint(resource).ToString();

    /// <summary>What the services measured.</summary>
    public MetricsSink Metrics { get; }

    /// <summary>Stops a resource and starts it again; returns when it is healthy.</summary>
    public async Task Restart(string resource) => await (await Stop(resource)).StartAgain();

    /// <summary>Stops a resource until what is returned is told or disposed of.</summary>
    public async Task<StoppedResource> Stop(string resource)
    {
        using var limit = Patience.Start();

        // Aspire calls a stop failed after 15 s, which a busy machine may take; the program ends all the same, in the state "Unknown".
        await App.ResourceCommands.ExecuteCommandAsync(resource, KnownResourceCommands.StopCommand, limit.Token);
        await App.ResourceNotifications.WaitForResourceAsync(
            resource, [.. KnownResourceStates.TerminalStates, "Unknown"], limit.Token);

        return new StoppedResource(() => Start(resource));
    }

    /// <summary>What a resource's first replica says of its health.</summary>
    public async Task<string> HealthOf(string resource)
    {
        using var client = App.CreateHttpClient(resource);
        using var report = await client.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        return await report.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task Start(string resource)
    {
        using var limit = Patience.Start();
        var result = await App.ResourceCommands.ExecuteCommandAsync(resource, KnownResourceCommands.StartCommand, limit.Token);
        result.Success.ShouldBeTrue(result.Message);
        await App.ResourceNotifications.WaitForResourceHealthyAsync(resource, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        Api.Dispose();
        Inference.Dispose();
        Telegram.Dispose();
        Dashboard.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        await Metrics.DisposeAsync();
    }
}
