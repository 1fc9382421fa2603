using CraftAspire.Contracts;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Refit;

namespace CraftAspire.Bot.Game;

internal static class GameSetup
{
    // A generation may queue behind others; the Api itself gives up earlier and says so.
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(90);

    public static void AddGame(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<GameOptions>().BindConfiguration(GameOptions.Section).ValidateDataAnnotations();
        builder.Services.AddSingleton<GameCalls>();
        builder.Services.AddSingleton<SecondFactorCalls>();
        builder.Services.AddSingleton<AdministrationCalls>();
        builder.Services.AddSingleton<StatisticsCalls>();
        builder.Services.AddSingleton<ModerationCalls>();
        builder.AddClient<IGameApi>();
        builder.AddClient<IChatApi>();
        builder.AddClient<ISecondFactorApi>();
        builder.AddClient<IAdministrationApi>();
        builder.AddClient<IStatisticsApi>();
        builder.AddClient<IModerationApi>();
    }

    private static void AddClient<TApi>(this IHostApplicationBuilder builder) where TApi : class
    {
        var client = builder.Services.AddRefitGeneratedClient<TApi>().ConfigureHttpClient(http =>
        {
            http.BaseAddress = new Uri("http://api");
            http.Timeout = LongestCall;
        }).WithoutStandardResilience();
        client.AddResilienceHandler("game", pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            // An Api that restarts is away for a moment. Every call may be repeated: combining carries its key, a code counts once,
            // and what admins change names what they saw before.
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>(),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(300),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        }));
    }
}
