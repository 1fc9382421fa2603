using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CraftAspire.Tests.Application.Distributed;

/// <summary>
/// The whole application with its dashboard and two replicas of the Api, started once, by the first test that asks for it.
/// </summary>
public sealed class AppHostFixture : IAsyncDisposable
{
    /// <summary>The key of the model server.</summary>
    public const string InferenceKey = "a-key-for-tests-0123456789";

    /// <summary>What players' tokens are signed with.</summary>
    public const string TokenKey = "a-key-for-tests-that-signs-tokens-0123456789";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"craftaspire-distributed-{Guid.NewGuid():n}");
    private readonly Lazy<Task<RunningApplication>> _application;

    public AppHostFixture() => _application = new(StartAsync);

    /// <summary>The running application: every resource is healthy.</summary>
    public Task<RunningApplication> Application => _application.Value;

    public async ValueTask DisposeAsync()
    {
        if (_application.IsValueCreated && _application.Value.IsCompletedSuccessfully)
        {
            await (await _application.Value).DisposeAsync();
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<RunningApplication> StartAsync()
    {
        string[] settings =
        [
            $"--Craft:DataDirectory={_folder}",
            "--Craft:Containers=false",
            "--Craft:Throwaway=true",
            string.Create(CultureInfo.InvariantCulture, $"--Craft:ApiReplicas={RunningApplication.ApiReplicas}"),
            $"--Parameters:token-key={TokenKey}",
            "--Parameters:emulator-token=local",
            "--Parameters:postgres-password=test", "--Parameters:cache-password=test", $"--Parameters:inference-api-key={InferenceKey}",
        ];

        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.CraftAspire_AppHost>(
            new DistributedApplicationTestingBuilderOptions { EnableDashboard = true }, settings);
        // The services' own lines, thousands of them, would hide what a test has to say.
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        var metrics = await MetricsSink.Start();
        foreach (var service in builder.Resources.OfType<ProjectResource>().ToArray())
        {
            builder.CreateResourceBuilder(service)
                .WithEnvironment("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", metrics.Endpoint)
                .WithEnvironment("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", "http/protobuf");
        }

        var app = await builder.BuildAsync();

        try
        {
            await app.StartAsync();
            await Task.WhenAll(
                ((string[])["api", "bot", "inference", "telegram", "aspire-dashboard"]).Select(
                    name => WaitForAsync(app, name))).WaitAsync(Patience.Limit);
            var application = new RunningApplication(app, builder.Configuration["AppHost:DashboardApiKey"]!, metrics);
            await application.World.UntilTheBotSpeaks(Patience.Limit);
            return application;
        }
        catch
        {
            await app.StopAsync();
            await app.DisposeAsync();
            await metrics.DisposeAsync();
            throw;
        }
    }

    private static Task<ResourceEvent> WaitForAsync(DistributedApplication app, string name) =>
        app.ResourceNotifications.WaitForResourceHealthyAsync(name, WaitBehavior.StopOnResourceUnavailable);
}
