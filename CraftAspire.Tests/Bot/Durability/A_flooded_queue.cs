using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Bot.Telegram.Sending;
using CraftAspire.Tests.Emulator;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Bot.Durability;

/// <summary>One chat has much to be sent, and Telegram takes one message a second from the bot. The clock is the test's.</summary>
public sealed class A_flooded_queue(LocalPostgres postgres) : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task of_one_chat_lets_another_chat_in_at_the_next_place_but_one()
    {
        await using var telegram = await TelegramWorld.Start();
        await using var store = await BotStore.CreateSending(
            postgres, telegram, _clock, new SendingOptions { PerSecond = 1, PerChatPerSecond = 0 });
        var (ada, grace) = (await telegram.NewPerson(), await telegram.NewPerson("Grace"));
        await ada.Sends("/start");
        await grace.Sends("/start");
        var sending = store.Get<OutboxSending>();
        var (flood, single) = (new ChatOutbox(sending, _stop.Token), new ChatOutbox(sending, _stop.Token));

        for (var number = 1; number <= 50; number++) flood.Enqueue(Said(ada, number));
        await Sent(1);
        single.Enqueue(Said(grace, 51));

        for (var sent = 2; sent <= 3; sent++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Sent(sent);
        }

        (await Answers(grace)).ShouldBe(1);

        Task Sent(int count) => Waits.Until(async () => await Answers(ada) + await Answers(grace) == count);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
    }

    private static async Task<int> Answers(Person person) => (await person.Messages()).Count(message => message.From?.IsBot == true);

    private OutboxItem Said(Person person, int number) =>
        new(number, 0, person.Chat.Id, new Outgoing.Say($"answer {number}"), null, _clock.GetUtcNow());
}
