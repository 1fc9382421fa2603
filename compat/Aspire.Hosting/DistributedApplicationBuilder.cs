using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;
using Aspire.Hosting.Runner;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.UserSecrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <inheritdoc cref="IDistributedApplicationBuilder"/>
public class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private const string OperationKey = "AppHost:Operation";

    private readonly HostApplicationBuilder _host;
    private readonly BuildInterception? _interception = BuildInterception.Current;
    private readonly bool _withDashboard;

    /// <summary>Starts the description of an application.</summary>
    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        var hostSettings = new HostApplicationBuilderSettings { Args = options.Args };
        _interception?.Configure(options, hostSettings);

        AppHostAssembly = options.AssemblyName is { } name ? Assembly.Load(name) : Assembly.GetEntryAssembly();
        AppHostDirectory = options.ProjectDirectory ?? Metadata("apphostprojectpath") ?? Directory.GetCurrentDirectory();
        hostSettings.ApplicationName = AppHostAssembly?.GetName().Name;
        hostSettings.ContentRootPath = Directory.Exists(AppHostDirectory) ? AppHostDirectory : null;

        _host = Host.CreateApplicationBuilder(hostSettings);
        Configuration.AddCommandLine(options.Args ?? [], new Dictionary<string, string> { ["--operation"] = OperationKey });
        ExecutionContext = new(IsPublishing ? DistributedApplicationOperation.Publish : DistributedApplicationOperation.Run);
        _withDashboard = !options.DisableDashboard && ExecutionContext.IsRunMode;

        var secretsId = UserSecrets.IdOf(AppHostAssembly);
        Secrets = new(secretsId, Configuration);

        // Everything else that was configured is stronger than a remembered secret.
        Configuration.Sources.Insert(0, Remembered(secretsId));

        Services.AddSingleton<ResourceNotificationService>();
        Services.AddSingleton<ResourceLoggerService>();
        Services.AddSingleton(Resources);
        Services.AddSingleton(new DistributedApplicationModel(Resources));
        Services.AddSingleton(ExecutionContext);
        Services.AddSingleton(services => new ResourceCommandService(
            services.GetRequiredService<DistributedApplicationModel>(), services.GetRequiredService<ResourceLoggerService>(), services));
        Services.AddRunner();
        Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));

        _host.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        _host.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        _host.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
    }

    /// <inheritdoc/>
    public ConfigurationManager Configuration => _host.Configuration;

    /// <inheritdoc/>
    public string AppHostDirectory { get; }

    /// <inheritdoc/>
    public Assembly? AppHostAssembly { get; }

    /// <inheritdoc/>
    public IHostEnvironment Environment => _host.Environment;

    /// <inheritdoc/>
    public IServiceCollection Services => _host.Services;

    /// <inheritdoc/>
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <inheritdoc/>
    public IResourceCollection Resources { get; } = new ResourceCollection();

    internal UserSecrets Secrets { get; }

    private bool IsPublishing => string.Equals(Configuration[OperationKey], "publish", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        if (Resources.Any(r => string.Equals(r.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new DistributedApplicationException(
                $"Cannot add resource of type '{resource.GetType()}' with name '{resource.Name}' because resource of that name already exists.");
        }

        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    /// <inheritdoc/>
    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource) where T : IResource =>
        new DistributedApplicationResourceBuilder<T>(this, resource);

    /// <inheritdoc/>
    public DistributedApplication Build() => _interception is null ? BuildApplication() : _interception.Build(this);

    internal DistributedApplication BuildApplication()
    {
        if (_withDashboard)
        {
            this.AddDashboard();
        }

        return new(_host.Build(), ExecutionContext);
    }

    private static JsonRemembered Remembered(string? secretsId) =>
        new(secretsId is null ? null : PathHelper.GetSecretsPathFromSecretsId(secretsId));

    private string? Metadata(string key) => AppHostAssembly?.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.OrdinalIgnoreCase))?.Value;
}
