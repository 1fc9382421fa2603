using CraftAspire.Bot.Features.Rating;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Tests.Bot;

public sealed class A_name
{
    private static readonly Words English = Words.For("en");

    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("  Ada\n Lovelace ", "Ada  Lovelace")]
    [InlineData(null, "A player")]
    [InlineData("\u3164", "A player")]
    [InlineData("\u200B\u2060", "A player")]
    [InlineData("\u2800 \uFE0F", "A player")]
    [InlineData("<b>Ada</b>", "&lt;b&gt;Ada&lt;/b&gt;")]
    [InlineData("👨‍👩‍👧 Ada", "👨‍👩‍👧 Ada")]
    [InlineData("a\u202Eda", "ada")]
    public void is_shown_as_a_name_or_as_a_player(string? name, string shown) =>
        PersonName.Show(name, English).Value.Replace("\u2060", "", StringComparison.Ordinal).ShouldBe(shown);

    [Fact]
    public void from_right_to_left_stays_in_its_place() =>
        PersonName.Show("אדה", English).Value.ShouldBe("\u2068אדה\u2069");

    [Fact]
    public void with_piled_up_marks_keeps_two_of_them() =>
        PersonName.Clean("Z" + new string('\u0301', 50) + "a").ShouldBe("Z\u0301\u0301a");

    [Fact]
    public void that_is_long_is_cut_after_a_whole_character()
    {
        var family = "👨‍👩‍👧";

        PersonName.Clean(string.Concat(Enumerable.Repeat(family, 40))).ShouldBe(string.Concat(Enumerable.Repeat(family, 32)) + "…");
    }

    [Theory]
    [InlineData("@durov")]
    [InlineData("t.me/durov")]
    [InlineData("https://evil.example")]
    [InlineData("/start")]
    [InlineData("#win $CASH")]
    public void is_nothing_to_tap_on(string name) =>
        PersonName.Show(name, English).Value.ShouldNotMatch(@"@\w|\w\.\w|/\w|#\w|\$\w|://");

    [Theory]
    [InlineData(11, 9, false)]
    [InlineData(12, 10, false)]
    [InlineData(13, 11, false)]
    [InlineData(14, 12, true)]
    public void stands_once_in_the_rating_and_dots_only_where_rows_are_left_out(int own, int firstAround, bool hasDots)
    {
        RatingPlace[] all =
            [.. Enumerable.Range(1, 20).Select(place => new RatingPlace(place, $"P{place:00}", 1_000 - place, place == own))];
        var table = new RatingTable(
            RatingPeriod.All, all[..10], all[own - 1], all[(firstAround - 1)..(own + 2)], 20);

        var text = RatingView.TextOf(table, English);

        foreach (var place in all[..10].Concat(all[(firstAround - 1)..(own + 2)]).Distinct())
            text.Split(place.Name).Length.ShouldBe(2, place.Name);
        text.Contains('…').ShouldBe(hasDots);
    }
}
