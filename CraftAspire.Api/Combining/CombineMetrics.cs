using System.Diagnostics;

namespace CraftAspire.Api.Combining;

/// <summary>Counts combinations and times them.</summary>
internal sealed class CombineMetrics(TimeProvider time)
{
    public async Task<CombineOutcome> MeasureAsync(Func<Task<CombineOutcome>> combine)
    {
        var began = time.GetTimestamp();
        var (source, outcome) = ("none", "error");
        try
        {
            var result = await combine();
            (source, outcome) = Names(result);
            return result;
        }
        finally
        {
            var tags = new TagList { { "source", source }, { "outcome", outcome } };
            Telemetry.Combinations.Add(1, tags);
            Telemetry.CombineDuration.Record(time.GetElapsedTime(began).TotalSeconds, tags);
        }
    }

    private static (string Source, string Outcome) Names(CombineOutcome outcome) => outcome switch
    {
        CombineOutcome.Made { Combination: var made } => (made.Source.ToTag(), made.IsFirstDiscovery ? "discovered" : made.IsNew ? "new" : "repeated"),
        CombineOutcome.NoActiveSession => ("none", "no_active_session"),
        CombineOutcome.NotHeld => ("none", "not_in_collection"),
        CombineOutcome.NoGoodAnswer => ("none", "no_good_answer"),
        CombineOutcome.GenerationUnavailable => ("none", "generation_unavailable"),
        CombineOutcome.IdempotencyKeyReused => ("none", "idempotency_key_reused"),
        CombineOutcome.Invalid => ("none", "invalid"),
        _ => throw new UnreachableException(),
    };
}
