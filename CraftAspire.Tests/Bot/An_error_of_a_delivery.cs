using System.Net;
using CraftAspire.Bot.Telegram.Sending;
using Telegram.Bot.Exceptions;

namespace CraftAspire.Tests.Bot;

public sealed class An_error_of_a_delivery
{
    public static TheoryData<Exception> Passing =>
    [
        new RequestException("cut off", new HttpRequestException()),
        new RequestException("too slow", new TaskCanceledException()),
        new RequestException("a page of some proxy", HttpStatusCode.BadGateway),
        new ApiRequestException("Internal Server Error", 500),
        new OperationCanceledException(),
    ];

    [Theory]
    [MemberData(nameof(Passing), DisableDiscoveryEnumeration = true)]
    public void on_the_way_is_worth_another_try(Exception error) => DeliveryErrors.Of(error).ShouldBeOfType<Delivery.Unreachable>();

    [Fact]
    public void of_our_own_is_none_of_Telegrams() =>
        DeliveryErrors.Of(new InvalidOperationException("a drawing failed")).ShouldBeOfType<Delivery.Broken>();

    [Fact]
    public void that_refuses_the_size_is_not_repeated_as_it_is() =>
        DeliveryErrors.Of(
            new RequestException(
                "Request Entity Too Large",
                HttpStatusCode.RequestEntityTooLarge)).ShouldBe(new Delivery.Refused("status 413", MayBePlain: true));
}
