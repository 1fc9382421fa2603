using CraftAspire.Api.Game;
using CraftAspire.Api.Problems;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.SettingsPublishing;

internal static class TrialEndpoints
{
    public static void MapTrials(this IEndpointRouteBuilder settings)
    {
        settings.MapGet("/try", Pairs).WithName("TrialPairs").WithSummary("Twelve pairs that are good for trying settings");

        settings.MapPost("/try", Try).WithName("TrySettings")
            .WithSummary("One pair under a draft and under the current settings")
            .WithDescription("Stores nothing. Ask for many pairs one after the other and show each as it comes.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<IReadOnlyList<TrialPair>> Pairs() => TypedResults.Ok(TrialPairs.All);

    private static async Task<Results<Ok<TrialResult>, ProblemHttpResult>> Try(
        Trial trial, TrialRunner runner, CancellationToken cancellationToken)
    {
        if (SettingsRules.Check(trial.Draft) is { Count: > 0 } errors)
            return GameProblems.InvalidRequest(errors);
        if (!Text.IsLine(trial.First, SettingsRules.LongestName) || !Text.IsLine(trial.Second, SettingsRules.LongestName))
            return GameProblems.InvalidRequest("first", $"A name has 1 to {SettingsRules.LongestName} characters on one line.");

        var (result, retryAfter) = await runner.TryAsync(trial, cancellationToken);
        return result is null ? GameProblems.GenerationUnavailable(retryAfter) : TypedResults.Ok(result);
    }
}
