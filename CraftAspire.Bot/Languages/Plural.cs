namespace CraftAspire.Bot.Languages;

/// <summary>Which form of a noun a whole number takes (the cardinal rules of Unicode CLDR).</summary>
internal static class Plural
{
    public const string One = "one";
    public const string Few = "few";
    public const string Many = "many";
    public const string Other = "other";

    /// <summary>The forms a language has.</summary>
    public static IReadOnlyList<string> FormsOf(string language) => language switch
    {
        "ru" => [One, Few, Many],
        // Kazakh tells one from other by rule, yet a noun after a number keeps its form.
        "kk" => [Other],
        _ => [One, Other],
    };

    public static string FormOf(string language, long number) => language switch
    {
        "ru" => OfRussian(Math.Abs(number)),
        "kk" => Other,
        _ => Math.Abs(number) == 1 ? One : Other,
    };

    private static string OfRussian(long number) => (number % 10, number % 100) switch
    {
        (1, not 11) => One,
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => Few,
        _ => Many,
    };
}
