using CraftAspire.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CraftAspire.Tests.Bot.Game;

internal static class GameEndpoints
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public static void MapGame(this IEndpointRouteBuilder app, ScriptedGame game)
    {
        var world = game.World;
        app.MapPost("/start", (Caller caller) => Start(world, caller));
        app.MapPost("/stop", (Caller caller) => Stop(world, caller));
        app.MapPost("/combine", (Caller caller, CombineRequest request, HttpRequest http) => Combine(game, caller, request, http));
        app.MapGet(
            "/collection",
            (Caller caller, string? search, string? sort, bool? @base, string? after, int limit) =>
                Collection(world, caller, search, sort, @base, after, limit));
        app.MapPut("/collection/{id:long}/favourite", () => Results.NoContent());
        app.MapGet("/elements", (Caller caller, string name) => Details(world, caller, ElementReference.ByName(name)));
        app.MapGet("/elements/{id:long}", (Caller caller, long id) => Details(world, caller, ElementReference.ById(id)));
        app.MapGet("/elements/{id:long}/recipes", (Caller caller, long id) => Tried(world, caller, id, isInput: false));
        app.MapGet("/elements/{id:long}/uses", (Caller caller, long id) => Tried(world, caller, id, isInput: true));
        app.MapGet(
            "/sessions/current",
            (Caller caller) =>
                world.SessionOf(caller) is { } held
                    ? Results.Ok(SessionOf(held))
                    : Problem(ProblemTypes.NoActiveSession, StatusCodes.Status409Conflict));
        app.MapGet(
            "/sessions/current/summary",
            (Caller caller) =>
                world.SessionOf(caller) is { } held ? Results.Ok(SummaryOf(held)) : Problem(ProblemTypes.NoActiveSession, 409));
        app.MapPost(
            "/sessions/{id:long}/reopen",
            (Caller caller) =>
                world.Reopen(caller) is { } held
                    ? Results.Ok(new StartedSession(SessionOf(held), true, [.. held.Take(20)]))
                    : Problem(ProblemTypes.SessionNotFound, 404));
        app.MapGet("/sessions", (Caller caller, string? after, int limit) => Sessions(world, caller, after, limit));
        app.MapGet("/rating", (Caller caller, bool? group) => Rating(world, caller, group is true));
        app.MapGet(
            "/players/me",
            (Caller caller) =>
                new Player(world.Names.GetValueOrDefault(caller.Player), null, 0, 0, world.Roles.GetValueOrDefault(caller.Player)));
        app.MapStatistics(world);
        app.MapPut("/chats/{chatId:long}/successor", (long chatId, ChatSuccessor successor) =>
        {
            world.Move(chatId, successor.ChatId);
            return Results.NoContent();
        });
        app.MapPut("/players/me", (Caller caller, PlayerProfile profile) =>
        {
            world.Names[caller.Player] = profile.Name;
            return new Player(profile.Name, profile.Language, 0, 0, world.Roles.GetValueOrDefault(caller.Player));
        });
        app.MapDelete("/players/me", (Caller caller) =>
        {
            world.Names.TryRemove(caller.Player, out _);
            world.Stop(caller);
            return Results.NoContent();
        });
    }

    private static StartedSession Start(GameWorld world, Caller caller)
    {
        var (held, isNew) = world.Start(caller);
        return new StartedSession(SessionOf(held), !isNew, [.. held.Take(20)]);
    }

    private static IResult Stop(GameWorld world, Caller caller) => world.Stop(caller) is { } held
        ? Results.Ok(SummaryOf(held))
        : Problem(ProblemTypes.NoActiveSession, StatusCodes.Status409Conflict);

    private static async Task<IResult> Combine(ScriptedGame game, Caller caller, CombineRequest request, HttpRequest http)
    {
        if (game.World.SessionOf(caller) is null) return Problem(ProblemTypes.NoActiveSession, StatusCodes.Status409Conflict);
        if (game.World.Find(caller, request.First, game.AcceptsAnything) is not { } first) return NotHeld(request.First);
        if (game.World.Find(caller, request.Second, game.AcceptsAnything) is not { } second) return NotHeld(request.Second);

        if (game.Holds is { } hold) await hold.Task;
        if (game.World.Hopeless.ContainsKey($"{first.Name}+{second.Name}"))
            return Problem(ProblemTypes.NoGoodAnswer, StatusCodes.Status422UnprocessableEntity);
        return Results.Ok(game.World.Combine(caller, first, second, http.Headers["Idempotency-Key"], http.Headers.TraceParent));
    }

    private static IResult Collection(
        GameWorld world, Caller caller, string? search, string? sort, bool? isBase, string? after, int limit)
    {
        if (world.SessionOf(caller) is not { } held) return Problem(ProblemTypes.NoActiveSession, StatusCodes.Status409Conflict);
        var found = held.Where(element => search is null || element.Name.StartsWith(search, StringComparison.OrdinalIgnoreCase));
        if (isBase is { } wanted) found = found.Where(element => world.Base.Contains(element) == wanted);
        if (sort == "name") found = found.OrderBy(element => element.Name, StringComparer.Ordinal);
        var skipped = int.TryParse(after, out var number) ? number : 0;
        var page = found.Skip(skipped).Take(limit + 1).Select(element => world.InLanguage(element, caller.Language)).ToArray();
        var next = page.Length > limit ? $"{skipped + limit}" : null;
        return Results.Ok(
            new Page<CollectionItem>([.. page.Take(limit).Select(element => new CollectionItem(element, Noon, false, false))], next));
    }

    private static IResult Details(GameWorld world, Caller caller, ElementReference reference)
    {
        if (world.Find(caller, reference, false) is not { } element) return NotHeld(reference);
        var isBase = world.Base.Contains(element);
        Recipe[] lineage = isBase ? [] : [new Recipe(world.Base[0], world.Base[1], element)];
        return Results.Ok(
            new ElementDetails(element, isBase, isBase ? null : "<b>Grace</b>", false, isBase ? null : Noon, false, lineage, lineage, 3));
    }

    private static Page<Recipe> Tried(GameWorld world, Caller caller, long id, bool isInput) => new(
        [
            .. world.Combinations(caller)
                .Where(made => isInput ? made.First.Id == id || made.Second.Id == id : made.Element.Id == id)
                .Select(made => new Recipe(made.First, made.Second, made.Element)),
        ],
        null);

    private static RatingTable Rating(GameWorld world, Caller caller, bool ofGroup)
    {
        var made = world.Calls.Where(call => call.Group == caller.Group).Select(call => call.Player).ToHashSet();
        var places = world.Names.Where(name => !ofGroup || made.Contains(name.Key)).Select(
            (name, index) => new RatingPlace(index + 1, name.Value, 100 - index, name.Key == caller.Player)).ToArray();
        return new RatingTable(RatingPeriod.All, places, places.FirstOrDefault(place => place.IsYou), [], places.Length);
    }

    /// <summary>Finished games, each with as many elements as its number, latest first.</summary>
    private static Page<Session> Sessions(GameWorld world, Caller caller, string? after, int limit)
    {
        if (world.EndedOf(caller) is { } ended)
        {
            var now = DateTimeOffset.UtcNow;
            return new Page<Session>([SessionOf(ended) with { Id = 77, StartedAt = now, EndedAt = now }], null);
        }


        var last = int.TryParse(after, out var number) ? number - 1 : world.FinishedGames;
        var page = Enumerable.Range(0, last)
            .Take(limit)
            .Select(back => SessionOf([]) with { Id = last - back, Elements = last - back })
            .ToArray();
        return new Page<Session>(page, last > limit ? $"{last - limit + 1}" : null);
    }

    private static SessionSummary SummaryOf(IReadOnlyList<Element> held) =>
        new(SessionOf(held), TimeSpan.FromMinutes(21), held[0], 1, held[0]);

    private static Session SessionOf(IReadOnlyList<Element> held) => new(1, Noon, null, held.Count, 0, 0);

    private static IResult NotHeld(ElementReference reference) => Results.Json(
        new GameProblem(
            ProblemTypes.NotInCollection,
            "Not in the collection",
            404,
            null,
            null)
        {
            Element = reference.ToString(),
            DidYouMean = reference.ToString() switch { "stem" => ["Steam", "Stone"], "fre" => ["Fire"], _ => ["Water"] },
        },
        contentType: "application/problem+json",
        statusCode: StatusCodes.Status404NotFound);

    private static IResult Problem(string type, int status) =>
        Results.Json(new GameProblem(type, type, status, null, null), contentType: "application/problem+json", statusCode: status);
}
