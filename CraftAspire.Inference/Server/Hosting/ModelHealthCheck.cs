using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CraftAspire.Inference.Server.Hosting;

/// <summary>Healthy only if the model answers at full speed; otherwise the reason.</summary>
internal sealed class ModelHealthCheck(ModelHost host) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(host.State switch
        {
            ModelState.Ready { Loaded.Engine.Fault: { } fault } => HealthCheckResult.Unhealthy(fault),
            ModelState.Ready => HealthCheckResult.Healthy(),
            var state => HealthCheckResult.Unhealthy(state.Explanation),
        });
}
