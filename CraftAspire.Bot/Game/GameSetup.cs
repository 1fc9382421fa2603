using CraftAspire.Contracts;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Refit;

namespace CraftAspire.Bot.Game;

internal static class GameSetup
{
    // A generation may queue behind others; the Api itself gives up earlier and says so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static void AddGame(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GameCalls>();
        var client = builder.Services.AddRefitGeneratedClient<IGameApi>().ConfigureHttpClient(http =>
        {
            http.BaseAddress = new Uri("http://api");
            http.Timeout = Patience;
        }).WithoutStandardResilience();
        client.AddResilienceHandler("game", pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            // An Api that restarts is away for a moment. Every call may be repeated: combining carries its key.
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>(),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(300),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        }));
    }
}
