using CraftAspire.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Bench.Bot;

/// <summary>A game that knows every pair, so the benchmark measures the bot and not the game.</summary>
internal static class KnownPairs
{
    private static readonly Element[] Base =
    [
        new(1, "Water", "💧", 0), new(2, "Fire", "🔥", 0), new(3, "Earth", "🌍", 0), new(4, "Air", "🌬️", 0)
    ];
    private static readonly Combination Steam = new(
        Base[0], Base[1], new Element(5, "Steam", "💨", 1), false, false, 0, RecipeSource.Memory, new string('0', 32));
    private static readonly Session Session = new(1, DateTimeOffset.UnixEpoch, null, 4, 0, 0);

    public static async Task<WebApplication> StartAsync(Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = address.ToString();
        builder.Logging.ClearProviders();
        var game = builder.Build();
        game.MapPost("/start", () => new StartedSession(Session, false, Base));
        game.MapPost("/combine", (CombineRequest request) => Steam);
        game.MapPut("/players/me", (PlayerProfile profile) => new Player(profile.Name, profile.Language, 0, 0));
        await game.StartAsync();
        return game;
    }
}
