using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using CraftAspire.Bot.Languages;

namespace CraftAspire.Tests.Bot;

public sealed partial class Words_of_the_bot
{
    private static readonly string[] Tags = ["en", "ru", "kk"];

    /// <summary>Every enum of phrases, in every language.</summary>
    public static TheoryData<string, string> Texts
    {
        get
        {
            var enums = typeof(Words)
                .Assembly.GetTypes()
                .Where(type => type.IsEnum && type.Name.EndsWith(nameof(Phrase), StringComparison.Ordinal));
            return [.. enums.SelectMany(phrases => Tags.Select(language => (phrases.FullName!, language)))];
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void stand_in_every_language_and_nothing_else_does(string phrases, string language)
    {
        IEnumerable<string> wanted = Enum.GetNames(Enums(phrases));
        if (Enums(phrases) == typeof(Phrase))
            wanted = wanted.Concat(Enum.GetNames<Noun>().SelectMany(noun => Plural.FormsOf(language).Select(form => $"{noun}_{form}")));

        KeysOf(phrases, language).Keys.ShouldBe(wanted, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void have_the_same_gaps_to_fill(string phrases, string language)
    {
        var english = KeysOf(phrases, "en");

        foreach (var (key, text) in KeysOf(phrases, language))
        {
            var original = english.GetValueOrDefault(key) ?? english[$"{key[..key.IndexOf('_', StringComparison.Ordinal)]}_other"];
            GapsOf(text).ShouldBe(GapsOf(original), $"{key} in {language}");
        }
    }

    [Theory]
    [InlineData("en", 1, "1 element")]
    [InlineData("en", 0, "0 elements")]
    [InlineData("ru", 1, "1 элемент")]
    [InlineData("ru", 3, "3 элемента")]
    [InlineData("ru", 5, "5 элементов")]
    [InlineData("ru", 11, "11 элементов")]
    [InlineData("ru", 21, "21 элемент")]
    [InlineData("ru", 112, "112 элементов")]
    [InlineData("kk", 7, "7 элемент")]
    public void count_as_people_count(string language, int number, string expected) =>
        Words.For(language).Count(Noun.Elements, number).ShouldBe(expected);

    [Theory]
    [InlineData("en", "2026-11-24", "2026-11-30", "24–30 Nov 2026")]
    [InlineData("ru", "2026-11-24", "2026-11-30", "24–30 ноября 2026")]
    [InlineData("ru", "2026-11-28", "2026-12-03", "28 ноября – 3 декабря 2026")]
    [InlineData("ru", "2026-12-28", "2027-01-03", "28 декабря 2026 – 3 января 2027")]
    [InlineData("ru", "2026-11-24", "2026-11-24", "24 ноября 2026")]
    [InlineData("kk", "2026-11-24", "2026-11-30", "2026 ж. 24–30 қараша")]
    public void date_as_people_date(string language, string from, string to, string expected) =>
        Words.For(language).Dates(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture))
            .ShouldBe(expected);

    // Words that were translated by the letter; what people say instead stands in their place.
    [Theory]
    [InlineData("ru", "нажмите на")]
    [InlineData("ru", "имя там")]
    [InlineData("ru", "второй замок")]
    [InlineData("ru", "второй фактор")]
    [InlineData("ru", "второго фактора")]
    [InlineData("ru", "записано, удалить")]
    [InlineData("kk", "жаңалық")]
    [InlineData("kk", "қосалқы код")]
    [InlineData("kk", "екінші фактор")]
    [InlineData("kk", "түртіңіз")]
    [InlineData("kk", "бойда хабар ")]
    public void are_those_that_people_say(string language, string calque)
    {
        foreach (var phrases in Texts.Select(row => row.Data.Item1).Distinct())
        {
            foreach (var (key, text) in KeysOf(phrases, language))
                text.ShouldNotContain(calque, Case.Insensitive, $"{phrases}.{key}");
        }
    }

    [Theory]
    [InlineData("ru-RU", "ru")]
    [InlineData("kk", "kk")]
    [InlineData("kkx", "en")]
    [InlineData("de", "en")]
    [InlineData(null, "en")]
    public void follow_the_players_own_language(string? tag, string expected) => Words.For(tag).Language.ShouldBe(expected);

    [Theory]
    [InlineData("<b>&\"", "&lt;b&gt;&amp;&quot;")]
    [InlineData("a\u202Eb\u0007c", "abc")]
    [InlineData("👨‍👩‍👧", "👨‍👩‍👧")]
    public void are_never_a_strangers_markup(string text, string expected) => Html.Escape(text).ShouldBe(expected);

    private static string[] GapsOf(string text) => [.. Gap().Matches(text).Select(match => match.Value).Distinct().Order()];

    private static Type Enums(string name) => typeof(Words).Assembly.GetType(name)!;

    private static Dictionary<string, string> KeysOf(string phrases, string language) =>
        Words.TextsOf(Enums(phrases)).GetResourceSet(
            language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language),
            createIfNotExists: true,
            tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Gap();
}
