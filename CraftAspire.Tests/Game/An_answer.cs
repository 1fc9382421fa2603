using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Game;
using CraftAspire.Api.Naming;

namespace CraftAspire.Tests.Game;

public sealed class An_answer
{
    private static readonly GameSettings Settings = new(1, null, null, null, 0, 2, MaxWords: 4, MaxLength: 32);
    private static readonly BannedWordList Banned = new(["nazi", "Rude Thing"]);

    [Theory]
    [InlineData("Steam 💨")]
    [InlineData("  Steam   💨 \n")]
    [InlineData("Jack-O’-Lantern 🎃")]
    [InlineData("R2-D2 🤖")]
    [InlineData("One Two Three Four 🧑‍🚀")]
    [InlineData("Kazakhstan 🇰🇿")]
    [InlineData("Number One 1️⃣")]
    [InlineData("Heart ❤️")]
    [InlineData("Wave 👋🏽")]
    [InlineData("""{"name":"Steam","emoji":"💨"}""")]
    public void that_is_a_name_and_one_emoji_is_good(string text) => Refusal(text).ShouldBeNull();

    [Theory]
    [InlineData("Steam", "not_one_emoji")]
    [InlineData("💨", "not_an_answer")]
    [InlineData("", "not_an_answer")]
    [InlineData("Steam 💨💨", "not_a_name")]
    [InlineData("**Steam** 💨", "not_a_name")]
    [InlineData("<b>Steam</b> 💨", "not_a_name")]
    [InlineData("Ste\u0007am 💨", "not_a_name")]
    [InlineData("--- 💨", "not_a_name")]
    [InlineData("One Two Three Four Five 💨", "too_many_words")]
    [InlineData("Abcdefghijklmnopqrstuvwxyz Abcdefg 💨", "too_long")]
    [InlineData("Fire 🔥", "echo")]
    [InlineData("WATER 💧", "echo")]
    [InlineData("Firewater 🥃", "glued")]
    [InlineData("Fire Water 🥃", "glued")]
    [InlineData("Water & Fire 🥃", "glued")]
    [InlineData("Fire and Water 🥃", "glued")]
    [InlineData("Nazis 🪖", "banned")]
    [InlineData("Rude-Thing 🙈", "banned")]
    [InlineData("""{"name":"Steam"}""", "not_an_answer")]
    [InlineData("""{"name":""", "not_an_answer")]
    public void that_is_not_worth_having_is_refused(string text, string reason) => Refusal(text).ShouldBe(reason);

    [Fact]
    public void in_the_list_that_ships_is_nothing_that_a_game_starts_with()
    {
        var shipped = new BannedWordList(BannedWords.Shipped);

        foreach (var name in (string[])["Water", "Fire", "Earth", "Air", "Classic Analysis", "Cockatoo", "Essex", "Grape", "Therapist", "Titan"])
            shipped.Holds(name).ShouldBeFalse(name);
        shipped.Holds("Porn Star").ShouldBeTrue();
    }

    private static string? Refusal(string text) =>
        AnswerFormat.Read(text) is { } answer ? AnswerChecks.Refuse(answer, "Fire", "Water", Settings, Banned) : "not_an_answer";
}
