using CraftAspire.Api.Combining.Generation;
using CraftAspire.Api.Game;
using CraftAspire.Api.Naming;

namespace CraftAspire.Tests.Api;

public sealed class An_answer
{
    private static readonly GameSettings Settings = new(1, null, null, null, null, 0, 2, MaxWords: 4, MaxLength: 32);
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

    [Theory]
    [InlineData("Sun The Moon 🌓", "The Moon", "Sun")]
    [InlineData("The Moon Sun 🌓", "The Moon", "Sun")]
    [InlineData("Sun and Moon 🌓", "The Moon", "Sun")]
    [InlineData("Lord Of Ring 💍", "Ring", "The Lord")]
    public void that_is_its_inputs_put_together_is_refused_whatever_joins_them(string text, string first, string second) =>
        AnswerChecks.Refuse(AnswerFormat.Read(text)!.Value, first, second, Settings, Banned).ShouldBe("glued");

    [Theory]
    [InlineData("Idea-Idea-Idea-Idea-Idea-Idea-Hu 💡", "repeated")]
    [InlineData("Ho Ho Ho 🎅", "repeated")]
    [InlineData("Aaaaaaah 😱", "repeated")]
    [InlineData("Hu-Hu-Hu- 🦉", "repeated")]
    [InlineData("Steam- 💨", "cut_off")]
    [InlineData("Garden Of Eden Ofda 🌳", "cut_off")]
    [InlineData("King Of The 👑", "cut_off")]
    [InlineData("Abcdefghijklmnopqrstuvwxyz Abcde ✂️", "cut_off")]
    [InlineData("Nothing 🤷", "no_result")]
    [InlineData("N/A 🤷", "no_result")]
    [InlineData("NULL 🤷", "no_result")]
    [InlineData("Ничего 🤷", "no_result")]
    [InlineData("Белгісіз 🤷", "no_result")]
    [InlineData("Visit example.com 🔗", "an_address")]
    [InlineData("/start 🤖", "an_address")]
    public void that_repeats_itself_breaks_off_or_has_no_result_is_refused(string text, string reason) => Refusal(text).ShouldBe(reason);

    [Theory]
    [InlineData("Bora Bora 🏝️")]
    [InlineData("Yo-Yo 🪀")]
    [InlineData("Nothingness 🕳️")]
    [InlineData("Mississippi 🏞️")]
    [InlineData("Lord Of The Rings 💍")]
    [InlineData("Dr. Jekyll 🧪")]
    [InlineData("St. Petersburg 🏛️")]
    [InlineData("Yahoo! 🤠")]
    public void that_only_looks_like_those_is_good(string text) => Refusal(text).ShouldBeNull();

    [Theory]
    [InlineData("Porn!")]
    [InlineData("F.uck")]
    [InlineData("F u c k")]
    [InlineData("Fück")]
    [InlineData("Fuuuuck")]
    [InlineData("P0rn")]
    [InlineData("Pornhub")]
    [InlineData("Роrn Star")]
    [InlineData("F\u200Buck")]
    [InlineData("Ku-Klux-Klan")]
    [InlineData("Сука")]
    [InlineData("Cyka Блять")]
    [InlineData("Порнозвезда")]
    [InlineData("Қотақ")]
    [InlineData("Котак")]
    public void with_a_banned_word_is_refused_in_whatever_disguise(string name) =>
        new BannedWordList(BannedWords.Shipped).Holds(name).ShouldBeTrue();

    [Theory]
    [InlineData("Grape")]
    [InlineData("Popcorn")]
    [InlineData("Scunthorpe")]
    [InlineData("Shiitake")]
    [InlineData("Cockpit")]
    [InlineData("Топорность")]
    [InlineData("Потребать")]
    [InlineData("Хлеб")]
    [InlineData("Көтерме")]
    [InlineData("R2-D2")]
    [InlineData("1984")]
    public void with_a_harmless_word_that_looks_like_a_banned_one_is_good(string name) =>
        new BannedWordList(BannedWords.Shipped).Holds(name).ShouldBeFalse();

    [Fact]
    public void in_the_list_that_ships_is_nothing_that_a_game_starts_with()
    {
        var shipped = new BannedWordList(BannedWords.Shipped);

        foreach (var name in (string[])["Water", "Fire", "Earth", "Air", "Classic Analysis", "Cockatoo", "Essex", "Grape", "Therapist",
            "Titan"])
            shipped.Holds(name).ShouldBeFalse(name);
        shipped.Holds("Porn Star").ShouldBeTrue();
    }

    private static string? Refusal(string text) =>
        AnswerFormat.Read(text) is { } answer ? AnswerChecks.Refuse(answer, "Fire", "Water", Settings, Banned) : "not_an_answer";
}
