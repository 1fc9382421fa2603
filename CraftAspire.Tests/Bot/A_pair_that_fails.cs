using CraftAspire.Tests.Bot.Running;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_pair_that_fails(BotFixture fixture)
{
    [Fact]
    public async Task is_named_in_place_of_the_last_success_and_tried_again_by_a_button()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();
        await ada.Sends("water + fire");
        await ada.Sees(message => message.Text!.Contains("= 💨 Steam", StringComparison.Ordinal));
        bot.Game.World.Hopeless["Air+Earth"] = true;

        await ada.Taps("🌬️ Air");
        await ada.Taps("🌍 Earth");
        var failed = await ada.Sees(message => message.Text!.Contains("🌬️ Air + 🌍 Earth = ❌", StringComparison.Ordinal));
        bot.Game.World.Hopeless.Clear();
        await ada.Taps("🔁 🌬️ Air + 🌍 Earth");

        failed.Text!.ShouldNotContain("Steam");
        failed.Text!.ShouldContain("no good idea");
        var made = await ada.Sees(message => message.Text!.Contains("🌬️ Air + 🌍 Earth = 🧱 Air-Earth", StringComparison.Ordinal));
        made.ReplyMarkup!.InlineKeyboard.SelectMany(row => row).ShouldNotContain(
            button => button.Text.StartsWith("🔁", StringComparison.Ordinal));
    }

    [Fact]
    public async Task in_the_same_way_twice_is_told_twice()
    {
        var bot = await fixture.Shared;
        var ada = await bot.NewPlayer();

        await ada.Sends("nothing + fire");
        var first = await ada.Sees(message => message.Text!.Contains("“nothing” is not", StringComparison.Ordinal));
        await ada.Sends("nothing + fire");

        await ada.Sees(
            message => message.MessageId > first.MessageId && message.Text!.Contains("“nothing” is not", StringComparison.Ordinal));
    }

    [Fact]
    public async Task in_a_group_is_told_to_whoever_tried_though_others_play_on()
    {
        var bot = await fixture.Shared;
        var (tom, ann) = (await bot.Telegram.NewPerson("Tom"), await bot.Telegram.NewPerson("Ann"));
        var group = await bot.Telegram.NewGroup("Crafters", tom, ann);
        await group.Until(BotAtPlay.IsBoard);

        await tom.In(group).Sends("/combine nothing + fire");
        await ann.In(group).Sends("/combine water + fire");

        await group.Until(message => message.Text?.Contains("Ann: 💧 Water + 🔥 Fire = 💨 Steam", StringComparison.Ordinal) == true);
        var notice = await group.Until(message => message.Text?.Contains("“nothing” is not", StringComparison.Ordinal) == true);
        BotAtPlay.IsBoard(notice).ShouldBeFalse();
    }
}
