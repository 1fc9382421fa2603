using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.ReplyMarkups;
using TelegramEmulator.World;

namespace CraftAspire.Tests.Emulator;

public sealed class A_tap
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_answered_once_and_the_answer_reaches_the_one_who_tapped()
    {
        await using var world = await TelegramWorld.Start();
        var bot = world.Client();
        var ada = await world.NewPerson();
        await ada.Sends("hi");
        await bot.SendMessage(
            ada.Id,
            "Board",
            replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("▶", "next")),
            cancellationToken: Cancellation);

        var id = await ada.Taps("▶");
        await bot.AnswerCallbackQuery(id, "Last page", showAlert: true, cancellationToken: Cancellation);
        var twice = await Should.ThrowAsync<ApiRequestException>(() => bot.AnswerCallbackQuery(id, cancellationToken: Cancellation));

        var answer = (await world.Control.Get<FeedPage>("changes")).Changes.Single(each => each.Kind is ChangeKind.CallbackAnswer);
        (answer.Person, answer.Answer!.Text, answer.Answer.ShowAlert).ShouldBe((ada.Id, "Last page", true));
        twice.Message.ShouldBe("Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    [Fact]
    public async Task that_waits_too_long_can_no_longer_be_answered()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var world = await TelegramWorld.Start(time: clock);
        var bot = world.Client();
        var ada = await world.NewPerson();
        await ada.Sends("hi");
        await bot.SendMessage(
            ada.Id,
            "Board",
            replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("▶", "next")),
            cancellationToken: Cancellation);
        var id = await ada.Taps("▶");

        clock.Advance(TimeSpan.FromSeconds(16));

        var refusal = await Should.ThrowAsync<ApiRequestException>(() => bot.AnswerCallbackQuery(id, cancellationToken: Cancellation));
        refusal.Message.ShouldStartWith("Bad Request: query is too old");
    }
}
