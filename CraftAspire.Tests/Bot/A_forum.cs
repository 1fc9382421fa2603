using CraftAspire.Tests.Bot.Running;

namespace CraftAspire.Tests.Bot;

[Collection(typeof(BotTests))]
public sealed class A_forum(BotFixture fixture)
{
    [Fact]
    public async Task is_answered_in_the_topic_in_which_one_plays()
    {
        var bot = await fixture.Shared;
        var ada = await bot.Telegram.NewPerson();
        var forum = await bot.Telegram.NewForum("Crafters", ada);
        await forum.Until(BotAtPlay.IsBoard);
        var topic = await ada.In(forum).Opens("Fire");

        await ada.In(forum).SendsTo(topic, "/combine water fire");
        var board = await forum.Until(message => message.Text?.Contains("= 💨 Steam", StringComparison.Ordinal) == true);
        await ada.In(forum).SendsTo(topic, "/card");
        var card = await forum.Until(message => message.Photo is not null);
        await ada.In(forum).SendsTo(topic, "/element nothing");
        var error = await forum.Until(message => message.Text?.Contains("“nothing” is not", StringComparison.Ordinal) == true);
        await ada.In(forum).Taps("🔥 Fire");
        var edited = await forum.Until(message => message.Text?.Contains("👉 🔥 Fire", StringComparison.Ordinal) == true);
        await ada.In(forum).Sends("/help");
        var general = await forum.Until(message => message.Text?.StartsWith("How to play", StringComparison.Ordinal) == true);

        new[] { board, card, error, edited }.ShouldAllBe(message => message.MessageThreadId == topic.Id);
        general.MessageThreadId.ShouldBeNull();
    }
}
