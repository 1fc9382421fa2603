using CraftAspire.Tests.Telegram.Bot;
using TelegramEmulator.Faults;
using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Telegram;

[Collection(typeof(BotTests))]
public sealed class A_board(BotFixture fixture)
{
    [Fact]
    public async Task combines_two_tapped_things_in_one_message()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var board = await ada.Sees(BotAtPlay.IsBoard);

        await ada.Taps("💧 Water");
        await ada.Sees(message => message.Text!.Contains("👉 💧 Water", StringComparison.Ordinal));
        await ada.Taps("🔥 Fire");
        var result = await ada.Sees(message => message.Text!.Contains("💧 Water + 🔥 Fire = 💨 Steam", StringComparison.Ordinal));

        result.MessageId.ShouldBe(board.MessageId);
        Buttons(result).First().ShouldBe("💨 Steam");
    }

    [Fact]
    public async Task marks_the_first_thing_and_lets_go_of_it_on_cancel()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Taps("💧 Water");
        await ada.Taps("✅ 💧 Water");
        await ada.Sees(message => message.Text!.Contains("Water-Water", StringComparison.Ordinal));
        await ada.Taps("🌍 Earth");
        await ada.Taps("✖️ Cancel");

        var board = await ada.Sees(message => BotAtPlay.IsBoard(message) && !message.Text!.Contains("👉", StringComparison.Ordinal));
        board.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).ShouldNotContain(button => button.Text.StartsWith('✅'));
    }

    [Theory]
    [InlineData("water + fire")]
    [InlineData("Water, Fire")]
    [InlineData("/combine water fire")]
    [InlineData("/combine Water + Fire")]
    public async Task understands_a_pair_in_words(string words)
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends(words);

        await ada.Sees(message => message.Text!.Contains("💧 Water + 🔥 Fire = 💨 Steam", StringComparison.Ordinal));
    }

    [Fact]
    public async Task asks_what_was_meant_when_a_name_is_unknown()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("watr + fire");

        var board = await ada.Sees(message => message.Text!.Contains("watr", StringComparison.Ordinal) && BotAtPlay.IsBoard(message));
        board.Text!.ShouldContain("Did you mean Water?");
    }

    [Fact]
    public async Task corrects_both_names()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("fre + watr");
        await ada.Taps("💡 Fire + Water");

        await ada.Sees(message => message.Text!.Contains("🔥 Fire + 💧 Water = ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task offers_to_combine_two_names_that_were_searched_for()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("water fire");
        await ada.Sees(message => message.Text!.Contains("🔎", StringComparison.Ordinal));
        await ada.Taps("💡 Water + Fire");

        var made = await ada.Sees(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));
        made.Text!.ShouldNotContain("🔎");
    }

    [Fact]
    public async Task takes_no_question_for_a_search()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("what can I do here?");

        var board = await ada.Sees(message => BotAtPlay.IsBoard(message) && message.Text!.Contains("cannot answer questions", StringComparison.Ordinal));
        board.Text!.ShouldNotContain("🔎");
    }

    [Fact]
    public async Task with_a_search_and_a_selected_thing_shows_everything_again_in_one_tap()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("wat");
        await ada.Sees(message => message.Text!.Contains("🔎", StringComparison.Ordinal));

        await ada.Taps("🔥 Fire");
        await ada.Taps("↩️");

        var board = await ada.Sees(message => BotAtPlay.IsBoard(message) && !message.Text!.Contains("🔎", StringComparison.Ordinal));
        board.Text!.ShouldContain("👉 🔥 Fire");
    }

    [Fact]
    public async Task offers_what_may_have_been_meant_as_buttons()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));

        await ada.Sends("water + stem");
        var board = await ada.Sees(message => message.Text!.Contains("Did you mean Steam / Stone?", StringComparison.Ordinal));
        await ada.Taps("💡 Water + Steam");
        var after = await ada.Sees(message => message.Text!.Contains("💧 Water + 💨 Steam = ", StringComparison.Ordinal));

        board.ReplyMarkup!.InlineKeyboard.Select(row => row[0].Text)
            .Where(text => text.StartsWith("💡", StringComparison.Ordinal))
            .ShouldBe(["💡 Water + Steam", "💡 Water + Stone"]);
        after.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).ShouldNotContain(
            button => button.Text.StartsWith("💡", StringComparison.Ordinal));
    }

    [Fact]
    public async Task goes_through_all_orders_and_around()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        foreach (var (tapped, next) in new[]
        {
            ("🕒 Latest", "🔤 A–Z"), ("🔤 A–Z", "🪜 Deepest"), ("🪜 Deepest", "✨ Discoveries"),
            ("✨ Discoveries", "⭐ Favourites first"), ("⭐ Favourites first", "🕒 Latest"),
        })
        {
            await ada.Taps(tapped);
            await ada.Sees(message => BotAtPlay.IsBoard(message) && message.ReplyMarkup!.InlineKeyboard[^2][0].Text == next);
        }
    }

    [Theory]
    [InlineData("🔤 A–Z", 1)]
    [InlineData("🪜 Deepest", 2)]
    [InlineData("✨ Discoveries", 3)]
    [InlineData("⭐ Favourites first", 4)]
    public async Task in_any_order_shows_a_new_element_at_once(string order, int taps)
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        string[] orders = ["🕒 Latest", "🔤 A–Z", "🪜 Deepest", "✨ Discoveries", "⭐ Favourites first"];
        for (var tap = 0; tap < taps; tap++) await ada.Taps(orders[tap]);
        await ada.Sees(message => BotAtPlay.IsBoard(message) && Buttons(message).Contains(order));

        await ada.Sends("water + fire");
        var board = await ada.Sees(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));

        Buttons(board).ShouldContain("💨 Steam");
        Buttons(board).ShouldContain(order);
    }

    [Fact]
    public async Task stands_still_while_one_plays()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var boards = new List<Message>();

        // Names of all lengths, known elements and discoveries.
        foreach (var pair in (string[])["water + fire", "earth + air", "earth-air + earth-air", "steam + steam", "water + fire", "air + air"])
        {
            await ada.Sends(pair);
            var made = pair.Split(" + ");
            boards.Add(await ada.Sees(message => Shows(message, made[0], made[1])));
            await ada.Taps("💧 Water");
            boards.Add(await ada.Sees(message => message.Text!.Contains("👉 💧 Water", StringComparison.Ordinal)));
            await ada.Taps("✖️ Cancel");
            await ada.Sees(message => BotAtPlay.IsBoard(message) && !message.Text!.Contains("👉", StringComparison.Ordinal));
        }

        foreach (var board in boards)
        {
            var rows = board.ReplyMarkup!.InlineKeyboard;
            rows[^3].Select(button => button.Text.Replace("✅ ", "", StringComparison.Ordinal)).ShouldBe(["💧 Water", "🔥 Fire", "🌍 Earth", "🌬️ Air"]);
            rows[^1][0].Text.ShouldBe("1/1");
            rows.SkipLast(4).ShouldAllBe(row => row.Count == 2);
        }

        boards.ShouldContain(board => Buttons(board).TakeLast(2).SequenceEqual(new[] { "👍", "👎" }));

        static bool Shows(Message message, string first, string second) =>
            BotAtPlay.IsBoard(message)
            && message.Text!.Contains($"{first} + ", StringComparison.OrdinalIgnoreCase)
            && message.Text.Contains($"{second} = ", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task of_many_things_says_which_page_it_shows_and_skips_none()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var made = new List<string>();
        for (var number = 1; number <= 23; number++)
        {
            var first = number == 1 ? "Water" : $"P{number - 1}";
            bot.Game.World.Recipe(first, "Air", $"P{number}", "🧱");
            await ada.Sends($"{first} + air");
            made.Insert(0, $"🧱 P{number}");
            await ada.Sees(message => BotAtPlay.IsBoard(message) && message.Text!.Contains($"= 🧱 P{number}", StringComparison.Ordinal));
        }

        var seen = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            if (page > 1) await ada.Taps("▶️");
            var board = await ada.Sees(message => BotAtPlay.IsBoard(message) && Buttons(message).Contains($"{page}/3"));
            seen.AddRange(Buttons(board).Where(button => button.StartsWith("🧱", StringComparison.Ordinal)));
        }

        await ada.Taps("3/3");
        await ada.Sees(message => BotAtPlay.IsBoard(message) && Buttons(message).Contains("1/3"));
        seen.ShouldBe(made);
    }

    [Fact]
    public async Task searches_by_typing_and_comes_back_to_everything()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("wat");
        var found = await ada.Sees(message => message.Text!.Contains("🔎", StringComparison.Ordinal));
        await ada.Taps("Everything");

        found.ReplyMarkup!.InlineKeyboard[0].ShouldHaveSingleItem().Text.ShouldBe("💧 Water");
        await ada.Sees(
            message =>
                BotAtPlay.IsBoard(message)
                    && message.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).Any(button => button.Text == "🔥 Fire"));
    }

    [Fact]
    public async Task comes_again_below_when_messages_have_pushed_it_away()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var first = await ada.Sees(BotAtPlay.IsBoard);

        for (var time = 0; time < 3; time++) await ada.Sends("water + fire");

        await ada.Chat.UntilAll(
            messages => messages.Count(BotAtPlay.IsBoard) == 1 && messages.Last(BotAtPlay.IsBoard).MessageId > first.MessageId);
    }

    [Fact]
    public async Task of_yesterday_says_so_politely()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var old = await ada.Sees(BotAtPlay.IsBoard);
        await bot.Telegram.Refuse(ada.Chat.RefusedDeletion("Bad Request: message can't be deleted"));
        await ada.Sends("/start");
        await ada.Chat.UntilAll(messages => messages.Count(BotAtPlay.IsBoard) == 2);

        var tap = await ada.Seat.TapsOn(old, "💧 Water");

        (await bot.AnswerTo(tap)).ShouldContain("old board");
    }

    [Fact]
    public async Task of_yesterday_goes_when_it_is_tapped_and_the_one_that_counts_is_drawn()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var old = await ada.Sees(BotAtPlay.IsBoard);
        await bot.Telegram.Refuse(ada.Chat.RefusedDeletion("Bad Request: message can't be deleted"));
        await ada.Sends("/start");
        await ada.Chat.UntilAll(messages => messages.Count(BotAtPlay.IsBoard) == 2);

        await ada.Seat.TapsOn(old, "💧 Water");

        (await ada.Chat.UntilAll(messages => messages.Count(BotAtPlay.IsBoard) == 1)).ShouldNotContain(
            message => message.MessageId == old.MessageId);
    }

    [Theory]
    [InlineData(429, "Too Many Requests: retry after 1")]
    [InlineData(500, "Internal Server Error")]
    public async Task that_was_replaced_goes_as_soon_as_Telegram_lets_it(int code, string description)
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await bot.Telegram.Refuse(ada.Chat.RefusedDeletion(description, code));

        await ada.Sends("/start");
        await ada.Sees(message => message.Text!.Contains("Your game goes on", StringComparison.Ordinal));

        await ada.Chat.UntilAll(messages => messages.Count(BotAtPlay.IsBoard) == 1);
    }

    [Fact]
    public async Task that_was_deleted_is_replaced_by_a_new_one()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var board = await ada.Sees(BotAtPlay.IsBoard);

        await ada.Chat.Control.Delete($"chats/{ada.Chat.Key}/messages/{board.MessageId}");
        await ada.Sends("water + fire");

        (await ada.Sees(
            message => message.Text!.Contains("Steam", StringComparison.Ordinal))).MessageId.ShouldBeGreaterThan(board.MessageId);
    }

    [Fact]
    public async Task keeps_taps_in_order_while_the_model_thinks()
    {
        await using var bot = await fixture.StartOwn();
        var ada = await bot.NewPlayer();
        bot.Game.Holds = new TaskCompletionSource();

        await ada.Taps("💧 Water");
        await ada.Sees(message => message.Text!.Contains("👉", StringComparison.Ordinal));
        await ada.Taps("🔥 Fire");
        var thinking = await ada.Sees(message => message.Text!.Contains("thinking", StringComparison.Ordinal));
        await bot.UntilChange(change => change.Action == "typing" && change.Chat == ada.Chat.Key);
        await ada.Seat.TapsOn(thinking, "🌍 Earth");
        bot.Game.Holds.SetResult();

        await ada.Sees(
            message =>
                message.Text!.Contains("💨 Steam", StringComparison.Ordinal)
                    && message.Text.Contains("👉 🌍 Earth", StringComparison.Ordinal));
    }

    [Fact]
    public async Task turned_while_the_game_is_away_asks_for_a_moment()
    {
        await using var bot = await fixture.StartOwn(new() { ["Game__Patience"] = "00:01:00" });
        var ada = await bot.NewPlayer();
        bot.Game.IsDown = true;

        var tap = await ada.Taps("🕒 Latest");
        var answer = await bot.AnswerTo(tap);
        bot.Game.IsDown = false;

        answer.ShouldContain("One moment");
        await ada.Sees(message => BotAtPlay.IsBoard(message) && message.ReplyMarkup!.InlineKeyboard[^2][0].Text == "🔤 A–Z");
    }

    [Fact]
    public async Task that_is_drawn_after_a_restart_waits_for_no_page_while_the_game_is_away()
    {
        await using var bot = await fixture.StartOwn(new() { ["Game__Patience"] = "00:01:00" });
        var ada = await bot.NewPlayer();
        await ada.Taps("💧 Water");
        await ada.Sees(message => message.Text!.Contains("👉", StringComparison.Ordinal));
        await bot.Bot.Kill();
        await bot.Bot.Restart();
        bot.Game.IsDown = true;

        await ada.Taps("✖️ Cancel");
        await ada.Sees(message => BotAtPlay.IsBoard(message) && !message.Text!.Contains("👉", StringComparison.Ordinal));

        bot.Game.RefusedPages.ShouldBe(1);
    }

    private static IEnumerable<string> Buttons(Message board) =>
        board.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).Select(button => button.Text);
}
