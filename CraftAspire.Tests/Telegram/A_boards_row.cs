using System.Globalization;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Ledger;
using CraftAspire.Bot.Outbox;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using CraftAspire.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CraftAspire.Tests.Telegram;

public sealed class A_boards_row(LocalPostgres postgres)
{
    private const long Chat = 7;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task queues_the_removal_of_the_board_before_whoever_sent_that_and_however_it_went()
    {
        var host = await Start();
        await using var owned = (IAsyncDisposable)host;
        var ledger = host.Services.GetRequiredService<BotLedger>();
        await StartChat(host, ledger);

        var first = await Send(ledger, update: 2, board: 40);
        // Of two processes that both took it for theirs.
        var second = await Send(ledger, update: 3, board: 57);
        var third = await Send(ledger, update: 4, board: 58);
        var again = await Send(ledger, update: 4, board: 58);

        new[] { first, second, third, again }.Select(sent => sent.ReplacedMessageId).ShouldBe([null, 40, 57, null]);
        (await Outbox(host)).ShouldBe([new Outgoing.Delete(40), new Outgoing.Delete(57)]);
    }

    private static async Task<LedgerEntry.Sent> Send(BotLedger ledger, long update, int board)
    {
        var item = new OutboxItem(update, 0, Chat, new Outgoing.ShowBoard("🎒", [], Below: true), null, DateTimeOffset.UnixEpoch);
        var sent = new LedgerEntry.Sent(item, board);
        await ledger.Record(sent, Stop);
        return sent;
    }

    private static async Task StartChat(IHost host, BotLedger ledger)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BotDbContext>().Database.ExecuteSqlRawAsync(
            string.Create(CultureInfo.InvariantCulture, $"insert into inbox (bot_id, update_id, chat_id, kind, received_at) values (42, 1, {Chat}, 'message', now())"), Stop);
        await ledger.Record(new LedgerEntry.TurnOver(1, Chat, TurnOutcome.Handled, ChatJson.Write(new ChatState()), []), Stop);
    }

    private static async Task<Outgoing[]> Outbox(IHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<BotDbContext>().Outbox.OrderBy(row => row.UpdateId).ToListAsync(Stop);
        return [.. rows.Select(row => ChatJson.ReadOutgoing(row.Payload!))];
    }

    private async Task<IHost> Start()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:botdb"] = await postgres.CreateDatabaseAsync("botdb"),
            ["Telegram:Token"] = "42:for-this-test",
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddStorage();
        builder.AddTelegram();
        var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BotDbContext>().Database.MigrateAsync(Stop);
        return host;
    }
}
