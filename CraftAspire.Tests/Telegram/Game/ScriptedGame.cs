using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CraftAspire.Tests.Telegram.Game;

/// <summary>An Api that does what a test says: the same calls over HTTP, rules in memory, faults on demand.</summary>
public sealed class ScriptedGame : IAsyncDisposable
{
    private readonly WebApplication _server;

    private ScriptedGame(WebApplication server) => _server = server;

    public GameWorld World { get; } = new();

    /// <summary>True: every name is an element that everybody holds.</summary>
    public bool AcceptsAnything { get; init; }

    /// <summary>While set, combinations wait for it.</summary>
    public TaskCompletionSource? Holds { get; set; }

    /// <summary>True: answers every call with 503 and no problem details.</summary>
    public bool IsDown { get; set; }

    public Uri Address => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ScriptedGame> Start(bool acceptsAnything = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        var server = builder.Build();
        var game = new ScriptedGame(server) { AcceptsAnything = acceptsAnything };
        server.Use(async (context, next) =>
        {
            if (game.IsDown) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else await next(context);
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
