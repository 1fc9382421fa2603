using CraftAspire.Bot.Telegram.Sending;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Bot;

public sealed class A_throttle
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void lets_a_burst_pass_and_then_keeps_the_rate_of_a_chat()
    {
        var throttle = Throttle(new SendingOptions { PerSecond = 0, PerChatPerSecond = 1, ChatBurst = 2 });

        var sends = Enumerable.Range(0, 4).Select(_ => Send(throttle, chat: 7)).ToArray();

        sends.Select(send => send.IsCompleted).ShouldBe([true, true, false, false]);
        _clock.Advance(TimeSpan.FromSeconds(1));
        sends.Select(send => send.IsCompleted).ShouldBe([true, true, true, false]);
        _clock.Advance(TimeSpan.FromSeconds(1));
        sends.ShouldAllBe(send => send.IsCompleted);
    }

    [Fact]
    public void makes_a_group_wait_after_twenty_in_a_minute_and_nobody_else()
    {
        var throttle = Throttle(new SendingOptions { PerSecond = 0, PerChatPerSecond = 0, PerGroupPerMinute = 20 });

        var group = Enumerable.Range(0, 21).Select(_ => Send(throttle, chat: -7)).ToArray();
        var alone = Send(throttle, chat: 7);

        group.Count(send => send.IsCompleted).ShouldBe(20);
        alone.IsCompleted.ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(3));
        group.ShouldAllBe(send => send.IsCompleted);
    }

    [Fact]
    public void keeps_the_rate_of_all_chats_together()
    {
        var throttle = Throttle(new SendingOptions { PerSecond = 30 });

        var sends = Enumerable.Range(1, 31).Select(chat => Send(throttle, chat)).ToArray();

        sends.Count(send => send.IsCompleted).ShouldBe(30);
    }

    [Fact]
    public void shares_that_rate_with_the_other_replicas()
    {
        var throttle = Throttle(new SendingOptions { PerSecond = 30 });
        throttle.Replicas = 3;

        var sends = Enumerable.Range(1, 31).Select(chat => Send(throttle, chat)).ToArray();

        sends.Count(send => send.IsCompleted).ShouldBe(10);
        _clock.Advance(TimeSpan.FromSeconds(1));
        sends.Count(send => send.IsCompleted).ShouldBe(20);
    }

    [Fact]
    public void does_not_care_when_somebody_sets_the_clock_back()
    {
        var clock = new ClockThatIsSetBack();
        var throttle = new Throttle(Options.Create(new SendingOptions { PerSecond = 1, PerChatPerSecond = 1, ChatBurst = 1 }), clock);
        Send(throttle, chat: 7).IsCompleted.ShouldBeTrue();

        clock.SecondsSinceStart = 2;
        clock.Wall = clock.Wall.AddHours(-1);

        Send(throttle, chat: 7).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public void switched_off_holds_nobody_up()
    {
        var throttle = Throttle(new SendingOptions { PerSecond = 0, PerChatPerSecond = 0, PerGroupPerMinute = 0 });

        Enumerable.Range(0, 1_000).Select(_ => Send(throttle, chat: -7)).ShouldAllBe(send => send.IsCompleted);
    }

    private Throttle Throttle(SendingOptions options) => new(Options.Create(options), _clock);

    private sealed class ClockThatIsSetBack : TimeProvider
    {
        public DateTimeOffset Wall { get; set; } = DateTimeOffset.UnixEpoch.AddYears(60);

        public long SecondsSinceStart { get; set; }

        public override long TimestampFrequency => 1;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => SecondsSinceStart;
    }

    private static Task Send(Throttle throttle, long chat) => throttle.WaitAsync(chat, TestContext.Current.CancellationToken).AsTask();
}
