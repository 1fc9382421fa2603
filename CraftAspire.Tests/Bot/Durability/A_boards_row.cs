using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot.Durability;

public sealed class A_boards_row(LocalPostgres postgres)
{
    [Fact]
    public async Task queues_the_removal_of_the_board_before_whoever_sent_that_and_however_it_went()
    {
        await using var store = await BotStore.Create(postgres);
        await store.Claim(1);
        await store.Turn(1, version: 0);

        var first = await Send(store, update: 2, board: 40);
        // Of two processes that both took it for theirs.
        var second = await Send(store, update: 3, board: 57);
        var third = await Send(store, update: 4, board: 58);
        var again = await Send(store, update: 4, board: 58);

        new[] { first, second, third, again }.Select(sent => sent.ReplacedMessageId).ShouldBe([null, 40, 57, null]);
        var waiting = await store.Get<ChatLoader>().LoadAsync(BotStore.Chat, TestContext.Current.CancellationToken);
        waiting.Unsent.Select(item => item.Outgoing).OfType<Outgoing.Delete>().ShouldBe([new Outgoing.Delete(40), new Outgoing.Delete(57)]);
    }

    private static async Task<CommitEntry.Sent> Send(BotStore store, long update, int board)
    {
        var item = new OutboxItem(update, 0, BotStore.Chat, new Outgoing.ShowBoard("🎒", [], Below: true), null, DateTimeOffset.UnixEpoch);
        var sent = new CommitEntry.Sent(item, board);
        await store.Commits.RecordAsync(sent, TestContext.Current.CancellationToken);
        return sent;
    }
}
