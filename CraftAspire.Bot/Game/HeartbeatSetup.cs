using CraftAspire.Bot.Tokens;

namespace CraftAspire.Bot.Game;

internal static class HeartbeatSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Adds the call that crosses the whole application once a minute; needs <see cref="TokenSetup.AddTokens"/>.</summary>
    public static void AddHeartbeat(this IHostApplicationBuilder builder)
    {
        // A beat that fails is told of, not repeated: the next one comes in a minute.
        builder.Services.AddHttpClient(
            nameof(HeartbeatService), client => (client.BaseAddress, client.Timeout) = (new Uri("http://api"), Patience))
            .WithoutStandardResilience();
        builder.Services.AddHostedService<HeartbeatService>();
    }
}
