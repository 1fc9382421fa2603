using Aspire.Hosting.Runner;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Dashboard;

/// <summary>Says once that there is no dashboard; the services go on without it.</summary>
internal sealed class MissingDashboard(string path, ILogger<MissingDashboard> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        RunnerLog.NoDashboard(logger, path);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
