using System.Diagnostics;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Players;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Sessions;

internal static class SessionEndpoints
{
    public static void AddSessions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<SessionStarter>();
        builder.Services.AddScoped<SessionStopper>();
        builder.Services.AddScoped<SessionReopener>();
        builder.Services.AddScoped<SessionHistory>();
    }

    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        var sessions = app.MapGroup("").WithTags("Sessions");

        sessions.MapPost("/start", Start).WithName("StartSession")
            .WithSummary("Starts a game, or returns the one that is on")
            .WithDescription("A new game holds water, fire, earth and air (201). If a game is on, this returns it (200).")
            .ProducesProblem(StatusCodes.Status403Forbidden);

        sessions.MapPost("/stop", Stop).WithName("StopSession")
            .WithSummary("Ends the game and sums it up")
            .WithDescription("A repeat within two minutes returns the same summary.")
            .ProducesProblem(StatusCodes.Status409Conflict);

        sessions.MapGet("/sessions/current", Current).WithName("CurrentSession")
            .WithSummary("The game that is on")
            .ProducesProblem(StatusCodes.Status409Conflict);

        sessions.MapGet("/sessions/current/summary", Summary).WithName("CurrentSummary")
            .WithSummary("The game that is on, summed up as if it ended now")
            .ProducesProblem(StatusCodes.Status409Conflict);

        sessions.MapPost("/sessions/{id:long}/reopen", Reopen).WithName("ReopenSession")
            .WithSummary("Takes up a game again that ended within the last day")
            .WithDescription("A running game in which nothing was made yet gives way to it.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

        sessions.MapGet("/sessions", Past).WithName("Sessions")
            .WithSummary("Games that ended, latest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);

        sessions.MapGet("/sessions/{id:long}/elements", Elements).WithName("SessionElements")
            .WithSummary("What a game held, in the order of finding")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Created<StartedSession>, Ok<StartedSession>, ProblemHttpResult>> Start(
        Caller caller, SessionStarter starter, PlayerDirectory players, BlockReader blocks, CancellationToken cancellationToken)
    {
        // Restores the ban of a forgotten account, before the ban is checked.
        await players.EnsureAsync(caller.TelegramId, cancellationToken);
        if (await blocks.FindAsync(caller, cancellationToken) is { } block)
            return GameProblems.Blocked(block);

        var started = await starter.StartAsync(caller, cancellationToken);
        return started.AlreadyRunning ? TypedResults.Ok(started) : TypedResults.Created("/sessions/current", started);
    }

    private static async Task<Results<Ok<SessionSummary>, ProblemHttpResult>> Stop(
        Caller caller, SessionStopper stopper, CancellationToken cancellationToken) =>
        await stopper.StopAsync(caller, cancellationToken) is { } summary ? TypedResults.Ok(summary) : GameProblems.NoActiveSession();

    private static async Task<Results<Ok<SessionSummary>, ProblemHttpResult>> Summary(
        Caller caller, SessionStopper stopper, CancellationToken cancellationToken) =>
        await stopper.SumUpAsync(caller, cancellationToken) is { } summary ? TypedResults.Ok(summary) : GameProblems.NoActiveSession();

    private static async Task<Results<Ok<StartedSession>, ProblemHttpResult>> Reopen(
        long id, Caller caller, SessionReopener reopener, SessionStarter starter, BlockReader blocks, CancellationToken cancellationToken)
    {
        if (await blocks.FindAsync(caller, cancellationToken) is { } block)
            return GameProblems.Blocked(block);

        return await reopener.ReopenAsync(caller, id, cancellationToken) switch
        {
            ReopenOutcome.IsOpen => TypedResults.Ok(await starter.StartAsync(caller, cancellationToken)),
            ReopenOutcome.NotFound => GameProblems.SessionNotFound(id),
            ReopenOutcome.TooLate => GameProblems.SessionClosed(),
            ReopenOutcome.OtherRunning => GameProblems.SessionRunning(),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> Current(
        Caller caller, SessionHistory history, CancellationToken cancellationToken) =>
        await history.CurrentAsync(caller, cancellationToken) is { } session ? TypedResults.Ok(session) : GameProblems.NoActiveSession();

    private static async Task<Results<Ok<Page<Session>>, ProblemHttpResult>> Past(
        Caller caller, SessionHistory history, CancellationToken cancellationToken, string? after = null, int? limit = null) =>
        PageRequest.TryRead(after, limit, out var error) is { } page
            ? TypedResults.Ok(await history.PastAsync(caller, page, cancellationToken))
            : GameProblems.InvalidRequest(error.Key, error.Value);

    private static async Task<Results<Ok<Page<CollectionItem>>, ProblemHttpResult>> Elements(
        long id, Caller caller, SessionHistory history, CancellationToken cancellationToken, string? after = null, int? limit = null)
    {
        if (PageRequest.TryRead(after, limit, out var error) is not { } page)
            return GameProblems.InvalidRequest(error.Key, error.Value);

        return await history.ElementsAsync(caller, id, page, cancellationToken) is { } elements
            ? TypedResults.Ok(elements)
            : GameProblems.SessionNotFound(id);
    }
}
