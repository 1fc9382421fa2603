using System.ComponentModel;
using System.Diagnostics;
using CraftAspire.Api.Moderation;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CraftAspire.Api.Combining;

internal static class CombiningEndpoints
{
    public static void MapCombining(this IEndpointRouteBuilder app) => app.MapPost("/combine", Combine).WithTags("Combining").WithName("Combine")
        .WithSummary("Combines two elements of the game that is on")
        .WithDescription(
            """
            Each element is given by id (a number) or by name (a string); the order says nothing. One pair makes the same thing for
            everybody, for ever. Whoever makes a thing that nobody had made before discovers it and gets 10 points, and 1 more for each
            step of its depth up to 10.
            """)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<Combination>, ProblemHttpResult>> Combine(
        CombineRequest request,
        Caller caller,
        Combiner combiner,
        CombineMetrics metrics,
        CancellationToken cancellationToken,
        [FromHeader(Name = "Idempotency-Key"), Description("A repeat with the same key, within 48 h, returns the first answer. 1–128 visible ASCII characters.")]
        string? idempotencyKey = null)
    {
        var outcome = await metrics.MeasureAsync(caller, () => combiner.CombineAsync(caller, request, idempotencyKey, cancellationToken));
        return Answer(outcome);
    }

    /// <summary>What the caller is told.</summary>
    internal static Results<Ok<Combination>, ProblemHttpResult> Answer(CombineOutcome outcome) => outcome switch
    {
        CombineOutcome.Made made => TypedResults.Ok(made.Combination),
        CombineOutcome.NoActiveSession => GameProblems.NoActiveSession(),
        CombineOutcome.NotHeld missing => GameProblems.NotInCollection(missing.Element, missing.DidYouMean),
        CombineOutcome.NoGoodAnswer => GameProblems.NoGoodAnswer(),
        CombineOutcome.GenerationUnavailable unavailable => GameProblems.GenerationUnavailable(unavailable.RetryAfter),
        CombineOutcome.IdempotencyKeyReused => GameProblems.IdempotencyKeyReused(),
        CombineOutcome.Hidden => ModerationProblems.ElementHidden(),
        CombineOutcome.Blocked { Block: var block } => ModerationProblems.Blocked(block),
        CombineOutcome.Invalid invalid => GameProblems.InvalidRequest(invalid.Field, invalid.Error),
        _ => throw new UnreachableException(),
    };
}
