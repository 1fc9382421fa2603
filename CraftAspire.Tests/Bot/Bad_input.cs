using CraftAspire.Tests.Bot.Running;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class Bad_input(BotFixture fixture)
{
    // The smallest PNG there is: one pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task of_thousands_of_emoji_is_too_long_for_a_name()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends(string.Concat(Enumerable.Repeat("😀", 2_048)));

        await ada.Sees(message => BotAtPlay.IsBoard(message) && message.Text!.Contains("too long", StringComparison.Ordinal));
    }

    [Fact]
    public async Task of_4096_emoji_however_it_came_is_told_to_be_too_long()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await bot.Telegram.SendUpdate(new
        {
            message = new
            {
                message_id = 900,
                date = 1_767_225_600,
                text = string.Concat(Enumerable.Repeat("😀", 4_096)),
                chat = new { id = ada.Chat.Id, type = "private" },
                from = new { id = ada.Id, is_bot = false, first_name = "Ada" },
            },
        });

        await ada.Sees(message => BotAtPlay.IsBoard(message) && message.Text!.Contains("too long", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/element")]
    [InlineData("/report")]
    [InlineData("/collection")]
    [InlineData("/combine fire +")]
    public async Task that_is_a_name_of_1400_letters_is_refused_before_the_game_is_asked(string command)
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends($"{command} {new string('я', 1_400)}");

        await ada.Sees(message => message.From!.IsBot && message.Text!.Contains("too long", StringComparison.Ordinal));
    }

    [Fact]
    public async Task of_two_pairs_in_one_message_is_told_that_it_is_one_too_many()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("water + fire\nearth + air");

        await ada.Sees(
            message => BotAtPlay.IsBoard(message) && message.Text!.Contains("One pair in each message", StringComparison.Ordinal));
        bot.Game.World.Calls.ShouldNotContain(call => call.Player == ada.Id);
    }

    [Fact]
    public async Task that_looks_like_a_code_is_deleted_and_not_searched_for()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        var code = await ada.Sends("123 456");

        await ada.Sees(message => message.Text?.Contains("No code is asked for", StringComparison.Ordinal) == true);
        await ada.Chat.UntilAll(messages => messages.All(message => message.MessageId != code.MessageId));
        (await ada.Messages()).ShouldNotContain(message => message.Text != null && message.Text.Contains("🔎", StringComparison.Ordinal));
    }

    [Fact]
    public async Task that_is_a_tap_under_an_inline_message_is_answered()
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();

        await bot.Telegram.SendUpdate(new
        {
            callback_query = new
            {
                id = "4711",
                from = new { id = ada.Id, is_bot = false, first_name = "Ada" },
                inline_message_id = "AAAA",
                chat_instance = "1",
                data = "t:1:2",
            },
        });

        (await bot.AnswerTo("4711")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task that_is_a_channel_post_is_not_answered()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var channel = new { id = -1_001_234_567_890, type = "channel", title = "News" };

        await bot.Telegram.SendUpdate(
            new { channel_post = new { message_id = 1, date = 1_767_225_600, text = "/start", chat = channel, sender_chat = channel } });
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("Steam", StringComparison.Ordinal));

        await bot.UntilTrue("select exists (select from inbox where kind = 'channel_post' and outcome = 'ignored')");
        (await bot.Query<long>("select count(*) from chats where chat_id = -1001234567890")).ShouldBe(0);
    }

    [Fact]
    public async Task with_markup_and_marks_that_turn_text_around_is_shown_harmlessly()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer("<b>Ada</b> & \u202Eeve");

        await ada.Sends("<i>x</i>\u202E & + fire");

        var board = await ada.Sees(message => BotAtPlay.IsBoard(message) && message.Text!.Contains("<i>x</i>", StringComparison.Ordinal));
        board.Text!.ShouldNotContain('\u202E');
    }

    [Fact]
    public async Task that_is_a_photo_is_declined_with_a_smile()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Seat.SendsPhoto(Pixel);

        await ada.Sees(message => message.Text?.Contains("text and taps", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task that_is_an_edited_message_is_not_played_again()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var words = await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("Steam", StringComparison.Ordinal));

        await ada.Seat.Edits(words, "earth + air");
        await ada.Sends("water + air");
        await ada.Sees(message => message.Text!.Contains("Water-Air", StringComparison.Ordinal));

        bot.Game.World.Calls.Where(call => call.Player == ada.Id).Select(call => call.First).ShouldBe(["Water", "Water"]);
    }

    [Fact]
    public async Task for_another_bot_is_left_to_that_bot()
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();

        await ada.Sends("/help@another_bot");
        await ada.Sends("/help");

        (await ada.Chat.UntilAll(
            messages => messages.Any(message => message.Text?.StartsWith("How to play", StringComparison.Ordinal) == true)))
            .Count(message => message.Text?.StartsWith("How to play", StringComparison.Ordinal) == true).ShouldBe(1);
    }

    [Fact]
    public async Task that_is_a_double_tap_is_two_taps()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var board = await ada.Sees(BotAtPlay.IsBoard);

        await ada.Seat.TapsOn(board, "💧 Water");
        await ada.Seat.TapsOn(board, "💧 Water");

        await ada.Sees(message => message.Text!.Contains("💧 Water + 💧 Water = ", StringComparison.Ordinal));
        bot.Game.World.Calls.Count(call => call.Player == ada.Id).ShouldBe(1);
    }

    [Fact]
    public async Task of_a_player_without_a_game_is_told_how_to_start()
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();

        await ada.Sends("water + fire");

        await ada.Sees(message => message.Text?.Contains("/start", StringComparison.Ordinal) == true && message.From!.IsBot);
    }

    [Fact]
    public async Task while_the_game_or_its_model_restarts_is_answered_when_it_is_there()
    {
        await using var bot = await fixture.StartOwn(new() { ["Game__Patience"] = "00:01:00" });
        var ada = await bot.NewPlayer();

        bot.Game.IsDown = true;
        await ada.Sends("water + fire");
        await Waits.Until(() => bot.Game.RefusedCombinations > 1);
        (bot.Game.IsDown, bot.Game.IsWithoutModel) = (false, true);
        var before = bot.Game.RefusedCombinations;
        await Waits.Until(() => bot.Game.RefusedCombinations > before);
        bot.Game.IsWithoutModel = false;

        await ada.Sees(message => message.Text!.Contains("💨 Steam", StringComparison.Ordinal));
        (await ada.Messages()).ShouldNotContain(message => message.Text!.Contains("cannot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task while_the_game_stays_down_is_told_so_and_loses_nothing()
    {
        await using var bot = await fixture.StartOwn(new() { ["Game__Patience"] = "00:00:02" });
        var ada = await bot.NewPlayer();

        bot.Game.IsDown = true;
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("cannot reach the game", StringComparison.Ordinal));
        bot.Game.IsDown = false;
        await ada.Sends("water + fire");

        await ada.Sees(message => message.Text!.Contains("💨 Steam", StringComparison.Ordinal));
    }
}
