using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CraftAspire.Bot.Telegram;

/// <summary>Telegram's last answer about the bot as a whole. The service keeps running, because an operator can repair it.</summary>
internal sealed class TelegramHealth : IHealthCheck
{
    public const string TokenRefused = "Telegram refuses the bot token (Telegram:Token): it is wrong or was revoked.";

    private volatile string? _problem;

    /// <summary>Returns true when this is news.</summary>
    public bool Report(string what) => Interlocked.Exchange(ref _problem, what) != what;

    public void Recovered() => _problem = null;

    /// <summary>This one is over; another one may stand.</summary>
    public void RecoveredFrom(string what) => Interlocked.CompareExchange(ref _problem, null, what);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_problem is { } known ? HealthCheckResult.Unhealthy(known) : HealthCheckResult.Healthy());
}
