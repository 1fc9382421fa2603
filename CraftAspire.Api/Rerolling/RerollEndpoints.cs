using System.Diagnostics;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Roles;
using CraftAspire.Api.Settings;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Rerolling;

internal static class RerollEndpoints
{
    public static void AddRerolling(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<RecipeArchive>();
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
            .WithDescription("What the pair made is kept in its history; sessions keep what they hold. Nobody is paid.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<RecipeStory>, ProblemHttpResult>> History(
        string first, string second, RecipeArchive archive, CancellationToken cancellationToken)
    {
        if (!SettingsRules.IsLine(first, SettingsRules.LongestName) || !SettingsRules.IsLine(second, SettingsRules.LongestName))
            return GameProblems.InvalidRequest("first", $"A name has 1 to {SettingsRules.LongestName} characters on one line.");

        return await archive.PairAsync(first, second, cancellationToken) is { } pair && await archive.StoryAsync(pair, cancellationToken) is { } story
            ? TypedResults.Ok(story)
            : GameProblems.RecipeNotFound();
    }

    private static async Task<Results<Ok<RecipeStory>, ProblemHttpResult>> Reroll(
        Reroll reroll, Caller caller, Reroller reroller, CancellationToken cancellationToken)
    {
        if (!SettingsRules.IsLine(reroll.Reason, SettingsRules.LongestReason))
            return GameProblems.InvalidRequest("reason", $"“reason” says in 1 to {SettingsRules.LongestReason} characters why.");

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
