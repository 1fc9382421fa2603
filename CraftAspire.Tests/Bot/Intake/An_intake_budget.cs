using CraftAspire.Bot.Telegram.Receiving;
using CraftAspire.Tests.Bot.Running;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CraftAspire.Tests.Bot.Intake;

/// <summary>How much one person may send.</summary>
[Collection(typeof(BotTests))]
public sealed class An_intake_budget(BotFixture fixture)
{
    private const long Ada = 1;
    private const long Grace = 2;

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void lets_nobody_flood_300_groups_and_takes_nothing_from_others()
    {
        var budgets = Budgets(new());

        var admitted = Enumerable.Range(0, 300).Select(_ => budgets.Take(Ada, isGroup: true)).ToList();

        admitted.Count(admission => admission is Admission.Granted).ShouldBe(50);
        admitted.Count(admission => admission is Admission.Told).ShouldBe(1);
        budgets.Take(Grace, isGroup: false).ShouldBe(Admission.Granted);
    }

    [Fact]
    public void lets_the_fastest_thumb_tap()
    {
        var budgets = Budgets(new());

        for (var tap = 0; tap < 1_000; tap++)
        {
            budgets.Take(Ada, isGroup: false).ShouldBe(Admission.Granted);
            _clock.Advance(TimeSpan.FromSeconds(0.1));
        }
    }

    [Fact]
    public void is_full_again_after_a_rest_and_tells_once_in_a_while()
    {
        var budgets = Budgets(new() { PerSecond = 1, Burst = 2 });
        var first = Enumerable.Range(0, 4).Select(_ => budgets.Take(Ada, isGroup: false)).ToList();

        _clock.Advance(TimeSpan.FromSeconds(1));
        var second = Enumerable.Range(0, 2).Select(_ => budgets.Take(Ada, isGroup: false)).ToList();
        _clock.Advance(TimeSpan.FromSeconds(30));
        var third = Enumerable.Range(0, 4).Select(_ => budgets.Take(Ada, isGroup: false)).ToList();

        first.ShouldBe([Admission.Granted, Admission.Granted, Admission.Told, Admission.Dropped]);
        second.ShouldBe([Admission.Granted, Admission.Dropped]);
        third.ShouldBe([Admission.Granted, Admission.Granted, Admission.Told, Admission.Dropped]);
    }

    [Fact]
    public async Task that_is_spent_is_told_in_a_friendly_way_and_the_rest_is_not_answered()
    {
        await using var bot = await fixture.StartOwn(new() { ["Telegram__Intake__PerSecond"] = "1", ["Telegram__Intake__Burst"] = "2" });
        var (ada, grace) = (await bot.Telegram.NewPerson(), await bot.Telegram.NewPerson("Grace"));

        for (var message = 0; message < 20; message++) await ada.Sends("/help");
        await ada.Sees(message => message.Text?.Contains("faster than I am", StringComparison.Ordinal) == true);
        await grace.Sends("/help");
        await grace.Sees(message => message.Text?.StartsWith("How to play", StringComparison.Ordinal) == true);

        (await ada.Messages())
            .Count(message => message.Text?.StartsWith("How to play", StringComparison.Ordinal) == true)
            .ShouldBeLessThan(20);
    }

    private IntakeBudgets Budgets(IntakeOptions options) => new(Options.Create(options), _clock);
}
