using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot.Durability;

public sealed class A_late_look_at_the_board(LocalPostgres postgres)
{
    [Fact]
    public async Task does_not_make_the_bot_forget_the_board_that_it_sent_meanwhile()
    {
        await using var telegram = await TelegramWorld.Start();
        await using var store = await BotStore.CreateSending(postgres, telegram, TimeProvider.System);
        var ada = await telegram.NewPerson();
        await ada.Sends("/start");
        using var stop = new CancellationTokenSource();
        var outbox = new ChatOutbox(store.Get<OutboxSending>(), stop.Token);

        // The database is asked before the board is sent, and answers afterwards.
        var boards = outbox.Boards;
        outbox.Enqueue(Board(1));
        await Waits.Until(() => outbox.IsEmpty);
        outbox.Begin(boardMessageId: null, boards);
        outbox.Enqueue(Board(2));
        await Waits.Until(() => outbox.IsEmpty);

        (await ada.Chat.Messages()).Select(message => message.Text).ShouldBe(["/start", "board 2"]);

        OutboxItem Board(int number) => new(
            number, 0, ada.Chat.Id, new Outgoing.ShowBoard($"board {number}", [], Below: false), null, DateTimeOffset.UtcNow);
    }
}
