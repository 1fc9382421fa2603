using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Telegram.Sending;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CraftAspire.Tests.Bot.Durability;

public sealed class The_pruning(LocalPostgres postgres)
{
    [Fact]
    public async Task lets_go_of_idle_chats_unfinished_updates_and_what_was_searched_for()
    {
        await using var store = await BotStore.Create(postgres, builder => builder.AddSending());
        var board = new BoardState { Serial = 3, Search = "my secret", Suggestions = [new NamedPair("my secret", "wish")] };
        var state = ChatStateJson.Write(new ChatState { Language = "kk", Board = board });
        await using var source = NpgsqlDataSource.Create(store.Database);
        await using var fill = source.CreateCommand(
            """
            insert into chats (bot_id, chat_id, state, version, updated_at) values
                (42, 1, $1, 5, now() - interval '400 days'), (42, 2, $1, 5, now() - interval '3 days'), (42, 3, $1, 5, now());
            """);
        fill.Parameters.AddWithValue(state);
        await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var updates = source.CreateCommand(
            """
            insert into inbox (bot_id, update_id, chat_id, kind, payload, received_at) values
                (42, 1, 2, 'message', '{}', now() - interval '8 days'), (42, 2, 2, 'message', '{}', now() - interval '3 days');
            """);
        await updates.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var pruning = store.Get<IEnumerable<IHostedService>>().OfType<Pruning>().Single();
        await pruning.StartAsync(TestContext.Current.CancellationToken);
        await Waits.Until(async () => await store.Query<long>("select version from chats where chat_id = 2") is 6);
        await pruning.StopAsync(TestContext.Current.CancellationToken);

        (await store.Query<string>("select string_agg(chat_id::text, ' ' order by chat_id) from chats")).ShouldBe("2 3");
        (await store.Query<string>("select string_agg(update_id::text, ' ') from inbox")).ShouldBe("2");
        var kept = ChatStateJson.TryRead(await store.Query<string>("select state from chats where chat_id = 2")).ShouldNotBeNull();
        (kept.Language, kept.Board.Serial, kept.Board.Search, kept.Board.Suggestions.Count).ShouldBe(("kk", 3, null, 0));
        (await store.Query<string>("select state from chats where chat_id = 3")).ShouldContain("my secret");
    }
}
