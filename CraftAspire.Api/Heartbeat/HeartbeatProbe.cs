using CraftAspire.Api.Data;
using Microsoft.EntityFrameworkCore;
using StackExchange.Redis;

namespace CraftAspire.Api.Heartbeat;

/// <summary>Pings the database, the cache and the model server, each for itself, so one failure hides no other.</summary>
internal sealed partial class HeartbeatProbe(
    GameDbContext database, IConnectionMultiplexer cache, IHttpClientFactory clients, ILogger<HeartbeatProbe> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<Contracts.Heartbeat> AskAsync(CancellationToken cancellationToken) => new(
        await AnswersAsync("database", token => database.Database.ExecuteSqlAsync($"select 1", token), cancellationToken),
        await AnswersAsync("cache", token => cache.GetDatabase().PingAsync().WaitAsync(token), cancellationToken),
        await AnswersAsync("inference", PingInferenceAsync, cancellationToken));

    private async Task PingInferenceAsync(CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(HeartbeatSetup.InferenceClient);
        using var answer = await client.GetAsync("/ping", cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<bool> AnswersAsync(string part, Func<CancellationToken, Task> question, CancellationToken cancellationToken)
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

    [LoggerMessage(LogLevel.Warning, "The {Part} does not answer a ping: {Reason}")]
    private partial void LogNoAnswer(string part, string reason);
}
