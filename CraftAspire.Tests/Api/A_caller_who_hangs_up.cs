using CraftAspire.Api.Combining;
using CraftAspire.Api.Statistics;
using CraftAspire.Api.Tokens;

namespace CraftAspire.Tests.Api;

public sealed class A_caller_who_hangs_up
{
    [Fact]
    public async Task is_no_error_of_the_game()
    {
        var tally = new CombinationTally(TimeProvider.System);
        var metrics = new CombineMetrics(tally, TimeProvider.System);
        using var hungUp = new CancellationTokenSource();
        await hungUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => metrics.MeasureAsync(
            new Caller(1, null), () => Task.FromException<CombineOutcome>(new OperationCanceledException(hungUp.Token)), hungUp.Token));
        await Should.ThrowAsync<InvalidOperationException>(() => metrics.MeasureAsync(
            new Caller(1, null), () => Task.FromException<CombineOutcome>(new InvalidOperationException()), CancellationToken.None));

        tally.Take()!.Combinations.Select(line => line.Outcome).ShouldBe(["cancelled", "error"]);
    }
}
