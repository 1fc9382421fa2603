namespace CraftAspire.Bot.Features.Statistics;

/// <summary>
/// The words of a request for statistics in the bot's three languages. A star stands for any ending, which Russian and Kazakh have many of.
/// </summary>
internal static class Vocabulary
{
    private const int LongestSuffix = 8;

    private static readonly (WordMeaning Meaning, string Words)[] Table =
    [
        (WordMeaning.Subject, "statistic stats stat figures charts статистик* статы цифр* график* көрсеткіш* сандар*"),
        (WordMeaning.Day, "day days daily today сегодня* день дня дней дни сутки суток дневн* күн күннің күні күнгі күндік бүгін* тәулік*"),
        (WordMeaning.Yesterday, "yesterday* вчера* кеше*"),
        (WordMeaning.Week, "week* недел* апта*"),
        (WordMeaning.Month, "month* месяц* ай айда айдағы айдың айлық айы"),
        (WordMeaning.Year, "year* год года году годов* жыл*"),
        (WordMeaning.Own, "my mine own мой моя мою моей мои моих моё свою свои своей менің өзімнің"),
        (WordMeaning.Last, "last previous прошл* предыдущ* өткен алдыңғы"),
        (
            WordMeaning.Filler,
            "show see give tell get want please can could you me us i to the a an of for from in on by over during "
            + "this that past current all what is are bot game s"),
        (
            WordMeaning.Filler,
            "покажи* показать посмотреть дай дайте выведи* хочу можно мне нам пожалуйста за по на с до эту этот это этого эти "
            + "последн* текущ* всю вся игры игре бот* какая какие"),
        (
            WordMeaning.Filler,
            "көрсет* бер берші беріңіз* қара* маған бізге өтінемін үшін бойынша осы соңғы бойы бүкіл ойын* бот* бастап дейін"),
    ];

    private static readonly Dictionary<string, WordMeaning> Whole = Entries(isStem: false).ToDictionary(
        entry => entry.Word, entry => entry.Meaning);
    private static readonly (string Word, WordMeaning Meaning)[] Stems = [.. Entries(isStem: true)];

    /// <summary>What a lower-case word means; null for one that is not in the table.</summary>
    public static WordMeaning? MeaningOf(string word) =>
        Whole.TryGetValue(word, out var meaning)
            || TryStem(word, out meaning)
            || (word is [.. var singular, 's'] && Whole.TryGetValue(singular, out meaning))
            ? meaning
            : null;

    private static bool TryStem(string word, out WordMeaning meaning)
    {
        var found = Stems.FirstOrDefault(
            stem => word.Length - stem.Word.Length <= LongestSuffix && word.StartsWith(stem.Word, StringComparison.Ordinal));
        meaning = found.Meaning;
        return found.Word is not null;
    }

    private static IEnumerable<(string Word, WordMeaning Meaning)> Entries(bool isStem) =>
        from line in Table
        from word in line.Words.Split(' ')
        where word.EndsWith('*') == isStem
        select (word.TrimEnd('*'), line.Meaning);
}
