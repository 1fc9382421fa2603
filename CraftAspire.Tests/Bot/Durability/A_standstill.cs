using CraftAspire.Bot.Durability;

namespace CraftAspire.Tests.Bot.Durability;

public sealed class A_standstill
{
    private readonly StoppedClock _clock = new();

    [Fact]
    public async Task holds_back_what_would_be_sent_until_the_cluster_could_end_this_process()
    {
        using var watch = new StandstillWatch(_clock);
        using var stop = new CancellationTokenSource();

        _clock.Now += TimeSpan.FromSeconds(20);
        var held = watch.PassAsync(stop.Token);
        _clock.Now += TimeSpan.FromSeconds(3);
        var early = watch.PassAsync(stop.Token);
        (held.IsCompleted, early.IsCompleted).ShouldBe((false, false));
        for (var beat = 0; beat < 3; beat++)
        {
            _clock.Now += TimeSpan.FromSeconds(4);
            _ = watch.PassAsync(stop.Token);
        }

        _clock.Now += TimeSpan.FromSeconds(4);
        watch.PassAsync(stop.Token).IsCompletedSuccessfully.ShouldBeTrue();

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => held);
        await Should.ThrowAsync<OperationCanceledException>(() => early);
    }

    [Fact]
    public void of_a_busy_machine_holds_nothing_back()
    {
        using var watch = new StandstillWatch(_clock);

        _clock.Now += TimeSpan.FromSeconds(4);

        watch.PassAsync(TestContext.Current.CancellationToken).IsCompletedSuccessfully.ShouldBeTrue();
    }

    /// <summary>Its timers never fire, as in a process that stands still.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
