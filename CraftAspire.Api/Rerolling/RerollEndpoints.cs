using System.Diagnostics;
using CraftAspire.Api.Authorization;
using CraftAspire.Api.Game;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Rerolling;

internal static class RerollEndpoints
{
    private const int LongestName = 64;
    private const int LongestReason = 512;

    public static void AddRerolling(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<RecipeHistoryReader>();
        builder.Services.AddScoped<RecipeReplacer>();
        builder.Services.AddScoped<Reroller>();
    }

    public static void MapRerolling(this IEndpointRouteBuilder app)
    {
        var recipes = app.MapGroup("/recipes").WithTags("Recipes").RequireAdmin()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);

        recipes.MapGet("/history", History).WithName("RecipeHistory").WithSummary("What a pair makes, and what it made before");

        recipes.MapPost("/reroll", Reroll).WithName("Reroll")
            .WithSummary("Asks the model again what a pair makes, until it is something else")
            .WithDescription("The old result stays in the pair's history, and sessions keep it. Nobody is paid.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<RecipeStory>, ProblemHttpResult>> History(
        string first, string second, RecipeHistoryReader history, CancellationToken cancellationToken)
    {
        if (!Text.IsLine(first, LongestName) || !Text.IsLine(second, LongestName))
            return GameProblems.InvalidRequest("first", $"A name has 1 to {LongestName} characters on one line.");

        return await history.PairAsync(first, second, cancellationToken) is { } pair
            && await history.StoryAsync(pair, cancellationToken) is { } story
            ? TypedResults.Ok(story)
            : GameProblems.RecipeNotFound();
    }

    private static async Task<Results<Ok<RecipeStory>, ProblemHttpResult>> Reroll(
        Reroll reroll, Caller caller, Reroller reroller, CancellationToken cancellationToken)
    {
        if (!Text.IsLine(reroll.Reason, LongestReason))
            return GameProblems.InvalidRequest("reason", $"“reason” says in 1 to {LongestReason} characters why.");

        return await reroller.RerollAsync(caller.TelegramId, reroll, cancellationToken) switch
        {
            RerollOutcome.Rerolled rerolled => TypedResults.Ok(rerolled.Story),
            RerollOutcome.NoSuchRecipe => GameProblems.RecipeNotFound(),
            RerollOutcome.Changed => GameProblems.RecipeChanged(),
            RerollOutcome.NoGoodAnswer => GameProblems.NoGoodAnswer(),
            RerollOutcome.Unavailable unavailable => GameProblems.GenerationUnavailable(unavailable.RetryAfter),
            _ => throw new UnreachableException(),
        };
    }
}
