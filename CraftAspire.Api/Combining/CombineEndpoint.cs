using System.ComponentModel;
using System.Diagnostics;
using CraftAspire.Api.Combining.Budgets;
using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Combining.Store;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CraftAspire.Api.Combining;

internal static class CombineEndpoint
{
    public static void AddCombining(this IHostApplicationBuilder builder)
    {
        builder.AddBudgets();
        builder.AddGeneration();
        builder.AddCombineStore();

        builder.Services.AddSingleton<KnownPairs>();
        builder.Services.AddSingleton<Flights>();
        builder.Services.AddSingleton<RecipeMaker>();
        builder.Services.AddSingleton<CombineMetrics>();
        builder.Services.AddScoped<Combiner>();
    }

    public static void MapCombining(this IEndpointRouteBuilder app) =>
        app.MapPost("/combine", Combine).WithTags("Combining").WithName("Combine")
        .WithSummary("Combines two elements of the game that is on")
        .WithDescription(
            """
            Each element is given by id (a number) or by name (a string), in either order. A pair makes the same thing for everybody, for
            ever. The first player to make a thing discovers it and gets 10 points, plus 1 for each level of its depth up to 10.
            """)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<Combination>, ProblemHttpResult>> Combine(
        CombineRequest request,
        Caller caller,
        Combiner combiner,
        CombineMetrics metrics,
        CancellationToken cancellationToken,
        [FromHeader(Name = "Idempotency-Key")]
        [Description("A repeat with the same key, within 48 h, returns the first answer. 1–128 visible ASCII characters.")]
        string? idempotencyKey = null)
    {
        var outcome = await metrics.MeasureAsync(
            caller, () => combiner.CombineAsync(caller, request, idempotencyKey, cancellationToken), cancellationToken);
        return Answer(outcome);
    }

    internal static Results<Ok<Combination>, ProblemHttpResult> Answer(CombineOutcome outcome) => outcome switch
    {
        CombineOutcome.Made made => TypedResults.Ok(made.Combination),
        CombineOutcome.NoActiveSession => GameProblems.NoActiveSession(),
        CombineOutcome.NotHeld missing => GameProblems.NotInCollection(missing.Element, missing.DidYouMean),
        CombineOutcome.NoGoodAnswer => GameProblems.NoGoodAnswer(),
        CombineOutcome.GenerationUnavailable unavailable => GameProblems.GenerationUnavailable(unavailable.RetryAfter),
        CombineOutcome.OverBudget over => GameProblems.TooManyGenerations(over.RetryAfter),
        CombineOutcome.DayIsSpent spent => GameProblems.GenerationsSpent(spent.RetryAfter),
        CombineOutcome.IdempotencyKeyReused => GameProblems.IdempotencyKeyReused(),
        CombineOutcome.Hidden => GameProblems.ElementHidden(),
        CombineOutcome.Blocked blocked => GameProblems.Blocked(blocked.Block),
        CombineOutcome.Invalid invalid => GameProblems.InvalidRequest(invalid.Field, invalid.Error),
        _ => throw new UnreachableException(),
    };
}
