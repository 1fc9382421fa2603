using CraftAspire.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CraftAspire.Tests.Bot.Game;

/// <summary>An Api that does what a test says: the same calls over HTTP, rules in memory, faults on demand.</summary>
public sealed class ScriptedGame : IAsyncDisposable
{
    private readonly WebApplication _server;

    private int _refused;
    private int _refusedPages;

    private ScriptedGame(WebApplication server) => _server = server;

    public GameWorld World { get; } = new();

    /// <summary>True: every name is an element that everybody holds.</summary>
    public bool AcceptsAnything { get; init; }

    /// <summary>While set, combinations wait for it.</summary>
    public TaskCompletionSource? Holds { get; set; }

    /// <summary>True: answers every call with 503 and no problem details.</summary>
    public bool IsDown { get; set; }

    /// <summary>True: answers every combination as the game does while its model is away.</summary>
    public bool IsWithoutModel { get; set; }

    /// <summary>How many combinations were answered so.</summary>
    public int RefusedCombinations => _refused;

    /// <summary>How many times a page of the collection was asked for in vain.</summary>
    public int RefusedPages => _refusedPages;

    public Uri Address => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="port">Where it listens on 127.0.0.1; 0 for any port.</param>
    public static async Task<ScriptedGame> Start(bool acceptsAnything = false, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = $"http://127.0.0.1:{port}";
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        var server = builder.Build();
        var game = new ScriptedGame(server) { AcceptsAnything = acceptsAnything };
        server.Use(async (context, next) =>
        {
            var isCombination = context.Request.Path.StartsWithSegments("/combine", StringComparison.Ordinal);
            if (!game.IsDown && !(game.IsWithoutModel && isCombination))
            {
                await next(context);
                return;
            }

            if (isCombination) Interlocked.Increment(ref game._refused);
            if (context.Request.Path == "/collection") Interlocked.Increment(ref game._refusedPages);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            if (!game.IsDown)
                await context.Response.WriteAsJsonAsync(
                    new GameProblem(ProblemTypes.GenerationUnavailable, "", 503, null, null) { RetryAfterSeconds = 1 });
        });
        server.MapGame(game);
        await server.StartAsync();
        return game;
    }

    public ValueTask DisposeAsync()
    {
        Holds?.TrySetResult();
        return _server.DisposeAsync();
    }
}
