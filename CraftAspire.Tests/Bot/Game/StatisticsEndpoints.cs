using CraftAspire.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CraftAspire.Tests.Bot.Game;

internal static class StatisticsEndpoints
{
    public static void MapStatistics(this IEndpointRouteBuilder app, GameWorld world)
    {
        app.MapPost("/statistics/interactions", (InteractionBatch batch) =>
        {
            world.Batches.Enqueue(batch);
            return Results.StatusCode(
                world.LosesAnswersToCounts ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent);
        });
        app.MapGet(
            "/statistics/own", (DateOnly from, DateOnly to) => new OwnStatistics(from, to, false, [.. Moments(from, to)], 21, 3, 36, 2, 9));
        app.MapGet("/statistics/game", (DateOnly from, DateOnly to) => new GameStatistics(
            from, to, false, [], [new CommandCount("combine", 7)], new GameMoment(At(from), 1234, 17, 300, 150, 12, 0.4, 1.9), 5, 0, 0));
    }

    private static IEnumerable<OwnMoment> Moments(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1)) yield return new OwnMoment(At(day), 3, 1, 12);
    }

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
