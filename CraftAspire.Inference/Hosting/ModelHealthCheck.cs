using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CraftAspire.Inference.Hosting;

/// <summary>Ready only when the model answers; otherwise the reason.</summary>
internal sealed class ModelHealthCheck(ModelHost host) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(host.State switch
        {
            ModelState.Ready => HealthCheckResult.Healthy(),
            ModelState.Unavailable unavailable => HealthCheckResult.Unhealthy(unavailable.Reason),
            _ => HealthCheckResult.Unhealthy("The model is being loaded."),
        });
}
