using CraftAspire.Tests.Bot.Running;
using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_board_at_play(BotFixture fixture)
{
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
        foreach (var pair in (string[])
            ["water + fire", "earth + air", "earth-air + earth-air", "steam + steam", "water + fire", "air + air"])
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
            rows[^3].Select(button => button.Text.Replace("✅ ", "", StringComparison.Ordinal))
                .ShouldBe(["💧 Water", "🔥 Fire", "🌍 Earth", "🌬️ Air"]);
            rows[^1][0].Text.ShouldBe("1/1");
            rows.SkipLast(4).ShouldAllBe(row => row.Count == 2);
        }

        boards.ShouldContain(board => Buttons(board).Last() == "👎" && Buttons(board).SkipLast(1).Last() == "👍");

        static bool Shows(Message message, string first, string second) =>
            BotAtPlay.IsBoard(message)
            && !message.Text!.Contains("thinking", StringComparison.Ordinal)
            && message.Text.Contains($" {first} + ", StringComparison.OrdinalIgnoreCase)
            && message.Text.Contains($" {second} = ", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task of_many_things_says_which_page_it_shows_and_skips_none()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        var made = new List<string>();
        for (var number = 1; number <= 23; number++)
        {
            var first = number == 1 ? "Fire" : $"P{number - 1}";
            bot.Game.World.Recipe(first, "Fire", $"P{number}", "🧱");
            await ada.Sends($"{first} + fire");
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

    private static IEnumerable<string> Buttons(Message board) =>
        board.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).Select(button => button.Text);
}
