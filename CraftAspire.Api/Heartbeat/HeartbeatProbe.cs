using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;
using StackExchange.Redis;

namespace CraftAspire.Api.Heartbeat;

/// <summary>Asks everything that the Api needs for a sign of life, each for itself: one that fails hides no other.</summary>
internal sealed partial class HeartbeatProbe(
    GameDbContext database, IConnectionMultiplexer cache, IHttpClientFactory clients, ILogger<HeartbeatProbe> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<Contracts.Heartbeat> Ask(CancellationToken cancellationToken) => new(
        await Answers("database", token => database.Database.ExecuteSqlAsync($"select 1", token), cancellationToken),
        await Answers("cache", token => cache.GetDatabase().PingAsync().WaitAsync(token), cancellationToken),
        await Answers("inference", PingInference, cancellationToken));

    private async Task PingInference(CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(HeartbeatSetup.InferenceClient);
        using var answer = await client.GetAsync("/ping", cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<bool> Answers(string part, Func<CancellationToken, Task> question, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await question(patience.Token);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogNoAnswer(part, failure.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "No sign of life from the {Part}: {Reason}")]
    private partial void LogNoAnswer(string part, string reason);
}
