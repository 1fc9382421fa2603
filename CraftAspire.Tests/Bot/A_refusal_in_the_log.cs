using CraftAspire.Bot.Telegram.Sending;
using Telegram.Bot.Exceptions;

namespace CraftAspire.Tests.Bot;

public sealed class A_refusal_in_the_log
{
    [Theory]
    [InlineData("Bad Request: can't parse entities: Unsupported start tag \"lovelace\" at byte offset 3", "can't parse entities")]
    [InlineData("Bad Request: inline keyboard button URL 'https://lovelace.example' is invalid: Wrong HTTP URL", "inline keyboard button")]
    [InlineData("Bad Request: lovelace is not what it seems", "for a reason that is not known here")]
    public void quotes_nothing_of_what_was_sent(string words, string told) =>
        DeliveryErrors.Of(new ApiRequestException(words, 400)).ShouldBe(
            new Delivery.Refused(told, MayBePlain: told == "can't parse entities"));
}
