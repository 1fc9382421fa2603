using System.Diagnostics;
using System.Net.Http.Headers;
using CraftAspire.Bot.Tokens;

namespace CraftAspire.Bot.Game;

/// <summary>
/// Calls the Api's <c>/ping</c> at start and then once a minute. Its trace crosses every part of the application, so the dashboard
/// shows at any time whether they reach each other. No health probe asks for it: a slow database restarts nothing.
/// </summary>
internal sealed partial class HeartbeatService(
    IHttpClientFactory clients, TokenMinter tokens, TimeProvider time, ILogger<HeartbeatService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // The call is nobody's; Telegram gives no person an id this small, and /ping makes no player of it.
    private const long Nobody = 1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await BeatAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        using var span = Telemetry.Source.StartActivity("heartbeat");
        try
        {
            using var client = clients.CreateClient(nameof(HeartbeatService));
            using var request = new HttpRequestMessage(HttpMethod.Get, "/ping");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Mint(Nobody));
            using var answer = await client.SendAsync(request, cancellationToken);
            answer.EnsureSuccessStatusCode();
        }
        catch (Exception failure) when (
            failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            span?.SetStatus(ActivityStatusCode.Error);
            span?.SetTag("error.type", failure.GetType().FullName);
            LogMissedBeat(failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The heartbeat failed: {Reason}")]
    private partial void LogMissedBeat(string reason);
}
