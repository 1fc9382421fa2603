using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;
using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_command(BotFixture fixture)
{
    [Fact]
    public async Task element_tells_who_found_it_and_draws_its_lineage()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("💨 Steam", StringComparison.Ordinal));

        await ada.Sends("/element Steam");

        var picture = await ada.Sees(message => message.Photo is not null);
        Plain(picture.Caption!).ShouldContain("Discovered by <b>Grace</b> on 2 Jan 2026");
        picture.Photo![^1].Width.ShouldBeGreaterThanOrEqualTo(600);
    }

    [Fact]
    public async Task element_card_leads_to_all_that_can_be_done_with_it()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));

        await ada.Sends("/element Water");
        var water = await ada.Sees(message => message.Text?.StartsWith("💧 Water", StringComparison.Ordinal) == true);
        await ada.Seat.TapsOn(water, "🧩 Used in");
        await ada.Sees(message => message.Text?.Contains("• 💧 Water + 🔥 Fire = 💨 Steam", StringComparison.Ordinal) == true);
        await ada.Sends("/element Steam");
        var card = await ada.Sees(message => message.Photo is not null);
        await ada.Seat.TapsOn(card, "🧪 Made from");
        await ada.Sees(message => message.Text?.Contains("How you made it:\n• 💧 Water + 🔥 Fire", StringComparison.Ordinal) == true);
        await ada.Seat.TapsOn(card, "➕ Combine");
        var board = await ada.Sees(message => message.Text?.Contains("👉 💨 Steam", StringComparison.Ordinal) == true);
        await ada.Taps("🔥 Fire");
        await ada.Sees(message => message.Text?.Contains("💨 Steam + 🔥 Fire = ", StringComparison.Ordinal) == true);

        board.MessageId.ShouldBeGreaterThan(card.MessageId);
        var share = card.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).Single(button => button.Text == "📤 Share");
        share.Url!.ShouldStartWith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fcraft_test_bot&text=");
        water.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).ShouldNotContain(
            button => button.Text.Contains("🚩", StringComparison.Ordinal));
    }

    [Fact]
    public async Task language_changes_the_words_at_once_and_for_good()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("/language");
        await ada.Taps("Қазақша");

        await ada.Sees(message => message.Text!.StartsWith("🎒 4 элемент", StringComparison.Ordinal));
    }

    [Fact]
    public async Task start_greets_in_the_players_language()
    {
        var bot = await fixture.Shared;

        var ada = await bot.NewPlayer("Ада", "ru");

        await ada.Sees(message => message.Text!.StartsWith("🎒 4 элемента", StringComparison.Ordinal));
    }

    [Fact]
    public async Task rating_shows_ones_own_place_and_escapes_strangers_names()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer("<i>Ada</i>");

        await ada.Sends("/rating");

        var table = await ada.Sees(message => message.Text!.StartsWith("🏆", StringComparison.Ordinal));
        Plain(table.Text!).ShouldContain("<i>Ada</i> (You)");
        await ada.Taps("Week");
    }

    [Fact]
    public async Task that_waits_for_a_game_which_is_away_shows_that_it_does()
    {
        await using var bot = await fixture.StartOwn(new() { ["Game__Patience"] = "00:01:00" });
        var ada = await bot.NewPlayer();
        bot.Game.IsDown = true;

        await ada.Sends("/rating");
        await bot.UntilChange(change => change.Action == "typing" && change.Chat == ada.Chat.Key);
        bot.Game.IsDown = false;

        await ada.Sees(message => message.Text!.StartsWith("🏆", StringComparison.Ordinal));
    }

    [Fact]
    public async Task whose_tap_was_answered_while_the_game_was_away_says_the_rest_in_a_message()
    {
        await using var bot = await fixture.StartOwn(new() { ["Game__Patience"] = "00:00:03" });
        var ada = await bot.NewPlayer();
        await ada.Sends("/rating");
        await ada.Sees(message => message.Text!.StartsWith("🏆", StringComparison.Ordinal));
        bot.Game.IsDown = true;

        var tap = await ada.Taps("Week");

        (await bot.AnswerTo(tap)).ShouldContain("One moment");
        await ada.Sees(message => message.Text!.StartsWith("I cannot reach the game", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/history", "Your games")]
    [InlineData("/privacy", "What I store about you")]
    [InlineData("/help", "How to play")]
    [InlineData("/combine", "Write it like this")]
    [InlineData("/element", "Write it like this")]
    [InlineData("/dance", "don’t know this command")]
    public async Task answers(string command, string words)
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();

        await ada.Sends(command);

        await ada.Sees(message => message.From!.IsBot && message.Text!.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task history_is_turned_back_and_forth_in_one_message()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("/history");
        var first = await ada.Sees(message => Shows(message, 25, 16));
        await ada.Taps("▶️");
        await ada.Sees(message => Shows(message, 15, 6));
        await ada.Taps("▶️");
        var last = await ada.Sees(message => Shows(message, 5, 1));
        await ada.Taps("◀️");
        var back = await ada.Sees(message => Shows(message, 15, 6));

        last.ReplyMarkup!.InlineKeyboard.ShouldHaveSingleItem().ShouldHaveSingleItem().Text.ShouldBe("◀️");
        back.MessageId.ShouldBe(first.MessageId);
    }

    [Fact]
    public async Task history_that_is_not_the_latest_says_so()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("/history");
        var old = await ada.Sees(message => Shows(message, 25, 16));
        await ada.Sends("/history");
        await ada.Chat.UntilAll(messages => messages.Count(message => Shows(message, 25, 16)) == 2);

        var tap = await ada.Seat.TapsOn(old, "▶️");

        (await bot.AnswerTo(tap)).ShouldContain("old board");
    }

    // The scripted games have as many elements as their number.
    private static bool Shows(Message message, int first, int last) =>
        message.Text?.StartsWith("🗂", StringComparison.Ordinal) == true
        && message.Text.Contains($"· {first} element", StringComparison.Ordinal)
        && message.Text.Contains($"· {last} element", StringComparison.Ordinal)
        && !message.Text.Contains($"· {first + 1} element", StringComparison.Ordinal)
        && !message.Text.Contains($"· {last - 1} element", StringComparison.Ordinal);

    // A word joiner keeps what looks like a command in somebody's name from being one.
    private static string Plain(string text) => text.Replace("\u2060", "", StringComparison.Ordinal);
}
