using System.Diagnostics;
using CraftAspire.Api.Statistics;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining;

/// <summary>Counts and times combinations for the metrics and for the game's own statistics.</summary>
internal sealed class CombineMetrics(CombinationTally tally, TimeProvider time)
{
    public async Task<CombineOutcome> MeasureAsync(Caller caller, Func<Task<CombineOutcome>> combine, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var (source, outcome, isMade) = ("none", "error", false);
        try
        {
            var result = await combine();
            (source, outcome) = Tags(result);
            isMade = result is CombineOutcome.Made;
            return result;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The caller hung up. Nothing failed.
            outcome = "cancelled";
            throw;
        }
        finally
        {
            var tags = new TagList { { "source", source }, { "outcome", outcome } };
            Telemetry.Combinations.Add(1, tags);
            Telemetry.CombineDuration.Record(time.GetElapsedTime(began).TotalSeconds, tags);
            tally.Count(caller.TelegramId, source, outcome, isMade);
        }
    }

    /// <summary>The metric's tags for an outcome.</summary>
    internal static (string Source, string Outcome) Tags(CombineOutcome outcome) => outcome switch
    {
        CombineOutcome.Made { Combination: var made } =>
            (Tag(made.Source), made.IsFirstDiscovery ? "discovered" : made.IsNew ? "new" : "repeated"),
        CombineOutcome.NoActiveSession => ("none", "no_active_session"),
        CombineOutcome.NotHeld => ("none", "not_in_collection"),
        CombineOutcome.NoGoodAnswer => ("none", "no_good_answer"),
        CombineOutcome.GenerationUnavailable => ("none", "generation_unavailable"),
        CombineOutcome.OverBudget => ("none", "over_budget"),
        CombineOutcome.DayIsSpent => ("none", "day_is_spent"),
        CombineOutcome.IdempotencyKeyReused => ("none", "idempotency_key_reused"),
        CombineOutcome.Hidden => ("none", "hidden"),
        CombineOutcome.Blocked => ("none", "blocked"),
        CombineOutcome.Invalid => ("none", "invalid"),
        _ => throw new UnreachableException(),
    };

    /// <summary>A source as spans and metrics name it.</summary>
    internal static string Tag(RecipeSource source) => source switch
    {
        RecipeSource.Memory => "memory",
        RecipeSource.Redis => "redis",
        RecipeSource.Database => "database",
        RecipeSource.Generated => "generated",
        _ => throw new UnreachableException(),
    };
}
