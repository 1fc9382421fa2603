using CraftAspire.Bot.Durability;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot.Durability;

/// <summary>What keeps two activations of one chat apart, when a network is split: the database.</summary>
public sealed class A_chats_turn(LocalPostgres postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task counts_once_when_two_processes_take_it()
    {
        await using var first = await BotStore.Create(postgres);
        await using var second = await first.Another();
        await first.Claim(1);

        var turns = await Task.WhenAll(first.Turn(1, version: 0), second.Turn(1, version: 0));

        turns.Count(turn => turn.IsWritten).ShouldBe(1);
        (await first.Query<long>("select count(*) from outbox")).ShouldBe(1);
    }

    [Fact]
    public async Task does_not_count_when_the_chat_has_changed_since_it_began()
    {
        await using var first = await BotStore.Create(postgres);
        await using var second = await first.Another();
        await first.Claim(1);
        await second.Claim(2);

        var turns = await Task.WhenAll(first.Turn(1, version: 0), second.Turn(2, version: 0));
        var late = turns.Single(turn => !turn.IsWritten);
        var again = await second.Turn(late.UpdateId, version: 1);

        again.IsWritten.ShouldBeTrue();
        (await first.Query<long>("select version from chats")).ShouldBe(2);
        (await first.Query<long>("select count(*) from outbox")).ShouldBe(2);
    }

    [Fact]
    public async Task brings_no_chat_back_that_was_forgotten_meanwhile()
    {
        await using var store = await BotStore.Create(postgres);
        await store.Claim(1, 2, 3);
        await store.Turn(1, version: 0);

        var forgotten = await store.Turn(2, version: 1, state: null);
        var late = await store.Turn(3, version: 1);

        (forgotten.IsWritten, late.IsWritten).ShouldBe((true, false));
        (await store.Query<long>("select count(*) from chats")).ShouldBe(0);
    }

    [Fact]
    public async Task is_told_which_update_comes_before_it()
    {
        await using var first = await BotStore.Create(postgres);
        await using var second = await first.Another();

        var alone = await first.Claim(5);
        var together = await second.Claim(8, 9);
        await first.Turn(5, version: 0);
        await second.Turn(8, version: 1);
        await second.Turn(9, version: 2);
        var after = await second.Claim(9, 10);

        alone.Select(claim => claim.Previous).ShouldBe([null]);
        together.Select(claim => claim.Previous).ShouldBe([5L, 8L]);
        after.Select(claim => (claim.Update.UpdateId, claim.Previous)).ShouldBe([(10L, (long?)null)]);
    }

    [Fact]
    public async Task that_was_put_off_comes_once_when_it_is_due()
    {
        await using var first = await BotStore.Create(postgres);
        await using var second = await first.Another();
        var now = DateTimeOffset.UtcNow;
        await first.Claim(1);
        await first.Turn(
            1,
            version: 0,
            state: "{}",
            new DueItem(now.AddMinutes(-1), BotStore.Chat, "remind", "tea"),
            new DueItem(now.AddHours(1), BotStore.Chat, "remind", "supper"));

        var taken = await Task.WhenAll(first.Get<DueWork>().TakeAsync(Stop), second.Get<DueWork>().TakeAsync(Stop));
        var row = taken.SelectMany(rows => rows).ShouldHaveSingleItem();

        (row.Kind, row.Payload, row.UpdateId < 0).ShouldBe(("due remind", "tea", true));
        (await first.Turn(row.UpdateId, version: 1)).IsWritten.ShouldBeTrue();
        (await first.Turn(row.UpdateId, version: 2)).IsWritten.ShouldBeFalse();
        (await first.Get<DueWork>().NextAsync(Stop))!.Value.ShouldBe(now.AddHours(1), TimeSpan.FromSeconds(1));
    }
}
