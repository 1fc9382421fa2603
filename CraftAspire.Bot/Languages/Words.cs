using System.Globalization;
using System.Resources;

namespace CraftAspire.Bot.Languages;

/// <summary>The bot's texts in one language. Texts are Telegram's HTML; what is put into them is escaped.</summary>
internal sealed class Words
{
    /// <summary>The languages there are, English first: whoever speaks another one reads English.</summary>
    public static readonly IReadOnlyList<Words> All = [new("en"), new("ru"), new("kk")];

    private static readonly ResourceManager Texts = new("CraftAspire.Bot.Languages.Texts", typeof(Words).Assembly);

    private readonly CultureInfo culture;

    private Words(string language)
    {
        Language = language;
        culture = CultureInfo.GetCultureInfo(language);
    }

    /// <summary>Tag of the language, such as <c>kk</c>.</summary>
    public string Language { get; }

    /// <summary>The language for a tag such as <c>ru-RU</c>.</summary>
    public static Words For(string? tag) =>
        All.FirstOrDefault(words => tag is not null && tag.StartsWith(words.Language, StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] is '-' or '_')) ?? All[0];

    /// <summary>A text as it stands.</summary>
    public string this[Phrase phrase] => Find(phrase.ToString());

    /// <summary>A text with values in it.</summary>
    public string Say(Phrase phrase, params ReadOnlySpan<object> values) => Fill(Find(phrase.ToString()), values);

    /// <summary>What was done to whom or what, named by its number.</summary>
    public string Tell(Deed deed, string subject) => Fill(Find($"Deed_{deed}"), [subject]);

    /// <summary>A number with its noun in the right form: <c>2 элемента</c>.</summary>
    public string Count(Noun noun, long number) => Fill(Find($"{noun}_{Plural.FormOf(Language, number)}"), [number]);

    /// <summary>A date as people write it there.</summary>
    public string Date(DateTimeOffset moment) => moment.ToString(DateFormat, culture);

    /// <summary>A date with the time of day.</summary>
    public string Moment(DateTimeOffset moment) => string.Create(CultureInfo.InvariantCulture, $"{Date(moment)} {moment.UtcDateTime:HH:mm} UTC");

    /// <summary>A number with its decimal sign: <c>0,5</c> in Russian.</summary>
    public string Number(double number, string format) => number.ToString(format, culture);

    private string DateFormat => Language switch
    {
        "ru" => "d MMM yyyy 'г.'",
        "kk" => "yyyy 'ж.' d MMM",
        _ => "d MMM yyyy",
    };

    private static object Escaped(object value) => value is string text ? Html.Escape(text) : value;

    private string Find(string key) =>
        Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"The text {key} is missing.");

    private string Fill(string text, ReadOnlySpan<object> values)
    {
        var escaped = new object[values.Length];
        for (var index = 0; index < values.Length; index++) escaped[index] = Escaped(values[index]);
        return string.Format(culture, text, escaped);
    }
}
