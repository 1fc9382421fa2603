using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Tests.Emulator;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Bot.Durability;

/// <summary>Taps come faster than Telegram takes edits. The clock is the test's: what is measured is the rate, not this machine.</summary>
public sealed class A_fast_player(LocalPostgres postgres) : IAsyncDisposable
{
    private static readonly TimeSpan Tenth = TimeSpan.FromSeconds(0.1);

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task of_100_taps_in_ten_seconds_sees_the_newest_board_a_second_after_the_last()
    {
        await using var telegram = await TelegramWorld.Start();
        await using var store = await BotStore.CreateSending(postgres, telegram, _clock);
        var ada = await telegram.NewPerson();
        await ada.Sends("/start");
        var outbox = new ChatOutbox(store.Get<OutboxSending>(), _stop.Token);

        for (var tap = 1; tap <= 100; tap++) await Tap(outbox, ada.Chat.Id, tap);
        await UntilShown(ada.Chat, "board 100", within: TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task in_a_group_of_forty_sees_it_after_three_seconds_once_the_burst_is_spent()
    {
        await using var telegram = await TelegramWorld.Start();
        await using var store = await BotStore.CreateSending(postgres, telegram, _clock);
        var ada = await telegram.NewPerson();
        var group = await telegram.NewGroup("Forty", ada);
        var outbox = new ChatOutbox(store.Get<OutboxSending>(), _stop.Token);

        // Forty people tap ten times each, for forty seconds.
        for (var tap = 1; tap <= 400; tap++) await Tap(outbox, group.Id, tap);
        await UntilShown(group, "board 400", within: TimeSpan.FromSeconds(3));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
    }

    private async Task Tap(ChatOutbox outbox, long chat, int number)
    {
        outbox.Enqueue(
            new OutboxItem(number, 0, chat, new Outgoing.ShowBoard($"board {number}", [], Below: false), null, _clock.GetUtcNow()));
        _clock.Advance(Tenth);
        // Lets the sender take the places that have come.
        await Task.Yield();
    }

    /// <summary>Lets the time pass that is granted, and then no more: the board must come by itself.</summary>
    private async Task UntilShown(Chat chat, string text, TimeSpan within)
    {
        for (var passed = TimeSpan.Zero; passed < within; passed += Tenth) _clock.Advance(Tenth);
        await chat.Until(message => message.Text == text);
    }
}
