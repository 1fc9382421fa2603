using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CraftAspire.Bot.Telegram;

/// <summary>What Telegram last said about this bot as a whole. The service stays up: a token can be repaired, a rival stopped.</summary>
internal sealed class TelegramHealth : IHealthCheck
{
    private volatile string? problem;

    public void Report(string what) => problem = what;

    public void Recovered() => problem = null;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(problem is { } known ? HealthCheckResult.Unhealthy(known) : HealthCheckResult.Healthy());
}
