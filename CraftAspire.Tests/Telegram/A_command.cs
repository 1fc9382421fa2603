using CraftAspire.Tests.Telegram.Bot;
using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Telegram;

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
        picture.Caption!.ShouldContain("Discovered by <b>Grace</b> on 2 Jan 2026");
        picture.Photo![^1].Width.ShouldBeGreaterThanOrEqualTo(600);
    }

    [Fact]
    public async Task stop_draws_a_card_and_closes_the_board()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("/stop");

        await ada.Sees(message => message.Photo is not null && message.Caption!.Contains("good game", StringComparison.Ordinal));
        await ada.Taps("New game");
        await ada.Sees(BotAtPlay.IsBoard);
    }

    [Fact]
    public async Task language_changes_the_words_at_once_and_for_good()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("/language");
        await ada.Taps("Қазақша");

        await ada.Sees(message => message.Text!.StartsWith("🎒 4 зат", StringComparison.Ordinal));
    }

    [Fact]
    public async Task start_greets_in_the_players_language()
    {
        var bot = await fixture.Shared;

        var ada = await bot.NewPlayer("Ада", "ru");

        await ada.Sees(message => message.Text!.StartsWith("🎒 4 вещи", StringComparison.Ordinal));
    }

    [Fact]
    public async Task rating_shows_ones_own_place_and_escapes_strangers_names()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer("<i>Ada</i>");

        await ada.Sends("/rating");

        var table = await ada.Sees(message => message.Text!.StartsWith("🏆", StringComparison.Ordinal));
        table.Text!.ShouldContain("<i>Ada</i> (You)");
        await ada.Taps("Week");
    }

    [Theory]
    [InlineData("/history", "Your games")]
    [InlineData("/privacy", "What I remember")]
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
    public async Task menu_stands_in_every_language()
    {
        var bot = await fixture.Shared;
        var saule = await bot.NewPlayer("Сәуле", "kk");

        var menu = await saule.Chat.Control.Get<BotCommand[]>($"chats/{saule.Chat.Key}/commands?person={saule.Id}");

        menu.Length.ShouldBe(11);
        menu.Single(command => command.Command == "help").Description.ShouldBe("Қалай ойнайды");
    }
}
