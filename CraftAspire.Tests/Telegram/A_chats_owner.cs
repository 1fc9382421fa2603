using System.Text.Json;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Inbox;
using CraftAspire.Bot.Intake;
using CraftAspire.Bot.Ledger;
using CraftAspire.Bot.Replicas;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using CraftAspire.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.Tests.Telegram;

public sealed class A_chats_owner(LocalPostgres postgres)
{
    private const long Chat = 7;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_the_first_replica_until_that_gives_an_unused_chat_back()
    {
        var database = await postgres.CreateDatabaseAsync("botdb");
        await using var first = await Replica.Start(database);
        await using var second = await Replica.Start(database);

        await first.Claim(1);
        var elsewhere = await second.Claim(2);
        var found = await first.LookAround(isFull: false);

        elsewhere.ShouldBe([2L]);
        (first.Held.Holds(Chat), second.Held.Holds(Chat)).ShouldBe((true, false));
        found.Updates.Select(row => row.UpdateId).ShouldBe([2L]);

        await first.Finish(1);
        await first.Ownership.GiveBack([Chat], Stop);
        first.Held.Holds(Chat).ShouldBeTrue("an update waits");

        await first.Finish(2);
        await first.Ownership.GiveBack([Chat], Stop);
        await second.Claim(3);
        (first.Held.Holds(Chat), second.Held.Holds(Chat)).ShouldBe((false, true));
    }

    [Fact]
    public async Task that_is_gone_is_followed_by_whoever_looks_next_and_its_late_turn_does_not_count()
    {
        var database = await postgres.CreateDatabaseAsync("botdb");
        await using var first = await Replica.Start(database);
        await using var second = await Replica.Start(database);
        await first.Claim(1);

        await first.Leave();
        var found = await second.LookAround(isFull: true);
        var turn = await second.Finish(1);
        var late = await first.Finish(1);

        found.Updates.Select(row => row.UpdateId).ShouldBe([1L]);
        second.Held.Holds(Chat).ShouldBeTrue();
        (turn.IsTooLate, late.IsTooLate).ShouldBe((false, true));
    }

    [Fact]
    public async Task gets_what_others_took_in_before_its_own_next_update_whatever_else_is_claimed_with_it()
    {
        var database = await postgres.CreateDatabaseAsync("botdb");
        await using var first = await Replica.Start(database);
        await using var second = await Replica.Start(database);
        await first.Claim(1);
        await second.Claim(2);
        await second.Claim(3);

        var handedOver = new List<long>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => first.Claims.Claim(
            [number == 10 ? Update(4) : Update(100 + number, chat: 100 + number)],
            claimed => handedOver.AddRange([.. claimed.Before.Updates.Select(row => row.UpdateId), .. claimed.Claimed]),
            Stop)));

        handedOver.Where(update => update < 100).ShouldBe([2L, 3, 4]);
    }

    private static IncomingUpdate Update(long id, long chat = Chat) => UpdateReader.Read(JsonSerializer.SerializeToElement(new
    {
        update_id = id,
        message = new { message_id = id, date = 1_767_225_600, text = "hello", chat = new { id = chat, type = "private" }, from = new { id = chat, is_bot = false, first_name = "Ada" } },
    }))!;

    private sealed class Replica(IHost host) : IAsyncDisposable
    {
        private readonly CancellationTokenSource _leave = new();
        private Task _living = Task.CompletedTask;

        public InboxClaims Claims => host.Services.GetRequiredService<InboxClaims>();

        public Ownership Ownership => host.Services.GetRequiredService<Ownership>();

        public HeldChats Held => host.Services.GetRequiredService<HeldChats>();

        private UpdatesInHand InHand => Services.GetRequiredService<UpdatesInHand>();

        private IServiceProvider Services => host.Services;

        public static async Task<Replica> Start(string database)
        {
            var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:botdb"] = database, ["Telegram:Token"] = "42:for-this-test" });
            builder.Services.AddSingleton(TimeProvider.System);
            builder.AddStorage();
            builder.AddTelegram();
            var replica = new Replica(builder.Build());
            await using var scope = replica.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BotDbContext>().Database.MigrateAsync(Stop);
            var presence = replica.Services.GetRequiredService<Presence>();
            // Looking around is what the test does itself.
            replica._living = presence.Run((_, _) => Task.CompletedTask, replica._leave.Token);
            await presence.Settled.WaitAsync(Stop);
            return replica;
        }

        /// <summary>Claims an update and has it in hand when its chat is this replica's.</summary>
        public async Task<IReadOnlyCollection<long>> Claim(long update)
        {
            ClaimedUpdates? claimed = null;
            await Claims.Claim([Update(update)], result => claimed = result, Stop);
            if (Held.Holds(Chat)) InHand.Add(update);
            return claimed!.Claimed;
        }

        public async Task<Leftovers> LookAround(bool isFull)
        {
            Leftovers? found = null;
            await Ownership.LookAround(isFull, left => found = left, Stop);
            return found!;
        }

        public async Task<LedgerEntry.TurnOver> Finish(long update)
        {
            var turn = new LedgerEntry.TurnOver(update, Chat, TurnOutcome.Handled, ChatJson.Write(new ChatState()), []);
            await host.Services.GetRequiredService<BotLedger>().Record(turn, Stop);
            return turn;
        }

        public async Task Leave()
        {
            await _leave.CancelAsync();
            await _living;
        }

        public async ValueTask DisposeAsync()
        {
            await Leave();
            _leave.Dispose();
            if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        }
    }
}
