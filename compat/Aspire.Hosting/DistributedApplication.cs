using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>A built application.</summary>
public class DistributedApplication : IHost, IAsyncDisposable
{
    private readonly IHost _host;

    private readonly DistributedApplicationExecutionContext _context;

    internal DistributedApplication(IHost host, DistributedApplicationExecutionContext context) => (_host, _context) = (host, context);

    /// <summary>The AppHost's own services.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Executes the commands of resources.</summary>
    public ResourceCommandService ResourceCommands => Services.GetRequiredService<ResourceCommandService>();

    /// <summary>Knows the state of every resource.</summary>
    public ResourceNotificationService ResourceNotifications => Services.GetRequiredService<ResourceNotificationService>();

    /// <summary>Starts the description of an application.</summary>
    public static IDistributedApplicationBuilder CreateBuilder() => CreateBuilder([]);

    /// <inheritdoc cref="CreateBuilder()"/>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => CreateBuilder(new DistributedApplicationOptions { Args = args });

    /// <inheritdoc cref="CreateBuilder()"/>
    public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options) => new DistributedApplicationBuilder(options);

    /// <summary>Runs until the AppHost is told to stop, then stops every resource.</summary>
    public virtual void Run() => RunAsync().GetAwaiter().GetResult();

    /// <inheritdoc cref="Run"/>
    public virtual Task RunAsync(CancellationToken cancellationToken = default) => ((IHost)this).RunAsync(cancellationToken);

    /// <summary>Starts every resource, in the order of their waits; returns before they are healthy.</summary>
    /// <exception cref="NotSupportedException">It was built to be published.</exception>
    public virtual Task StartAsync(CancellationToken cancellationToken = default) => _context.IsRunMode
        ? _host.StartAsync(cancellationToken)
        : throw new NotSupportedException(
            "Publishing needs the real packages Aspire.Hosting.AppHost and Aspire.Hosting.Docker, which this feed lacks: the stand-ins under compat/ only run the application.");

    /// <summary>Stops every resource, the last first.</summary>
    public virtual Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Stops what still runs and frees everything.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
