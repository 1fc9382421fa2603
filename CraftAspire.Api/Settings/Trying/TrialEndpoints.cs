using CraftAspire.Api.Problems;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Settings.Trying;

internal static class TrialEndpoints
{
    public static void MapTrials(this IEndpointRouteBuilder settings)
    {
        settings.MapGet("/try", Pairs).WithName("TrialPairs").WithSummary("Twelve pairs that are good for trying settings");

        settings.MapPost("/try", Try).WithName("TrySettings")
            .WithSummary("One pair under a draft and under the current settings")
            .WithDescription("Stores nothing. Whoever tries many pairs asks for them one after the other, and can show each as it comes.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<IReadOnlyList<TrialPair>> Pairs() => TypedResults.Ok(TrialPairs.All);

    private static async Task<Results<Ok<TrialResult>, ProblemHttpResult>> Try(Trial trial, TrialBench bench, CancellationToken cancellationToken)
    {
        if (SettingsRules.Check(trial.Draft) is { Count: > 0 } errors)
            return GameProblems.InvalidRequest(errors);
        if (!SettingsRules.IsLine(trial.First, SettingsRules.LongestName) || !SettingsRules.IsLine(trial.Second, SettingsRules.LongestName))
            return GameProblems.InvalidRequest("first", $"A name has 1 to {SettingsRules.LongestName} characters on one line.");

        var (result, retryAfter) = await bench.TryAsync(trial, cancellationToken);
        return result is null ? GameProblems.GenerationUnavailable(retryAfter) : TypedResults.Ok(result);
    }
}
