using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Emulator;

public sealed class Sending_rates
{
    [Fact]
    public async Task hold_back_one_chat_after_a_short_burst_and_leave_the_others_alone()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var world = await TelegramWorld.Start(new() { ["Emulator:RateLimits"] = "true" }, clock);
        using var bot = new RawBot(world);
        var (ada, grace) = (await world.NewPerson(), await world.NewPerson("Grace"));
        await ada.Sends("hi");
        await grace.Sends("hi");
        for (var i = 0; i < 3; i++)
        {
            (await Send(bot, ada)).Status.ShouldBe(HttpStatusCode.OK);
        }

        var held = await Send(bot, ada);
        var other = await Send(bot, grace);
        clock.Advance(TimeSpan.FromSeconds(1));
        var later = await Send(bot, ada);

        held.Description.ShouldBe("Too Many Requests: retry after 1");
        (other.Status, later.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
    }

    [Fact]
    public async Task let_twenty_a_minute_into_a_group()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var world = await TelegramWorld.Start(new() { ["Emulator:RateLimits"] = "true" }, clock);
        using var bot = new RawBot(world);
        var group = await world.NewGroup("Alchemists", await world.NewPerson());

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 21; i++)
        {
            statuses.Add((await bot.Call("sendMessage", new { chat_id = group.Id, text = $"{i}" })).Status);
        }

        statuses.Count(each => each == HttpStatusCode.OK).ShouldBe(20);
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task hold_nobody_back_when_switched_off()
    {
        await using var world = await TelegramWorld.Start(new() { ["Emulator:RateLimits"] = "true" });
        using var bot = new RawBot(world);
        var ada = await world.NewPerson();
        await ada.Sends("hi");
        await world.EnforceRates(false);

        for (var i = 0; i < 50; i++)
        {
            (await Send(bot, ada)).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static Task<RawAnswer> Send(RawBot bot, Person person) => bot.Call("sendMessage", new { chat_id = person.Id, text = "x" });
}
