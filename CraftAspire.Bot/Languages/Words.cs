using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace CraftAspire.Bot.Languages;

/// <summary>The bot's texts in one language. Texts are Telegram's HTML; what is put into them is escaped.</summary>
internal sealed class Words
{
    /// <summary>The languages there are, English first: whoever speaks another one reads English.</summary>
    public static readonly IReadOnlyList<Words> All = [new("en"), new("ru"), new("kk")];

    private static readonly ConcurrentDictionary<Type, ResourceManager> TextsByPhrases = new();

    private static readonly ResourceManager Nouns = TextsOf(typeof(Phrase));

    private readonly CultureInfo _culture;

    private Words(string language)
    {
        Language = language;
        _culture = CultureInfo.GetCultureInfo(language);
    }

    /// <summary>Tag of the language, such as <c>kk</c>.</summary>
    public string Language { get; }

    /// <summary>The language for a tag such as <c>ru-RU</c>.</summary>
    public static Words For(string? tag) =>
        All.FirstOrDefault(
            words =>
                tag is not null
                    && tag.StartsWith(words.Language, StringComparison.OrdinalIgnoreCase)
                    && (tag.Length == 2 || tag[2] is '-' or '_'))
            ?? All[0];

    /// <summary>A text as it stands.</summary>
    public string this[Enum phrase] => Find(TextsOf(phrase.GetType()), phrase.ToString());

    /// <summary>A text with values in it.</summary>
    public string Say(Enum phrase, params ReadOnlySpan<object> values) => Fill(this[phrase], values);

    /// <summary>A number with its noun in the right form: <c>2 элемента</c>.</summary>
    public string Count(Noun noun, long number) => Fill(Find(Nouns, $"{noun}_{Plural.FormOf(Language, number)}"), [number]);

    /// <summary>A date as people write it there.</summary>
    public string Date(DateTimeOffset moment) => moment.ToString(DateFormat, _culture);

    /// <summary>Days from one to another, both counted, as people write them there: <c>24–30 ноября 2026</c>.</summary>
    public string Dates(DateOnly from, DateOnly to)
    {
        if (from == to) return from.ToString(DateFormat, _culture);
        if (from.Year != to.Year) return $"{from.ToString(DateFormat, _culture)} – {to.ToString(DateFormat, _culture)}";

        var last = to.ToString(DayFormat, _culture);
        var days = from.Month == to.Month
            ? string.Create(CultureInfo.InvariantCulture, $"{from.Day}–{last}")
            : $"{from.ToString(DayFormat, _culture)} – {last}";
        var year = to.Year.ToString(CultureInfo.InvariantCulture);
        return Language == "kk" ? $"{year} ж. {days}" : $"{days} {year}";
    }

    /// <summary>A date with the time of day.</summary>
    public string Moment(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{Date(moment)} {moment.UtcDateTime:HH:mm} UTC");

    /// <summary>A number with its decimal sign: <c>0,5</c> in Russian.</summary>
    public string Number(double number, string format) => number.ToString(format, _culture);

    private string DateFormat => Language switch
    {
        "ru" => "d MMMM yyyy",
        "kk" => "yyyy 'ж.' d MMMM",
        _ => "d MMM yyyy",
    };

    private string DayFormat => Language is "en" ? "d MMM" : "d MMMM";

    private static object Escaped(object value) => value is string text ? Html.Escape(text) : value;

    /// <summary>The texts of an enum of phrases: <c>PlayPhrase</c> has them in <c>PlayTexts.resx</c> beside it.</summary>
    public static ResourceManager TextsOf(Type phrases) =>
        TextsByPhrases.GetOrAdd(
            phrases, static type => new ResourceManager($"{type.Namespace}.{type.Name[..^nameof(Phrase).Length]}Texts", type.Assembly));

    private string Find(ResourceManager texts, string key) =>
        texts.GetString(key, _culture) ?? throw new MissingManifestResourceException($"The text {key} is missing.");

    private string Fill(string text, ReadOnlySpan<object> values)
    {
        var escaped = new object[values.Length];
        for (var index = 0; index < values.Length; index++) escaped[index] = Escaped(values[index]);
        return string.Format(_culture, text, escaped);
    }
}
