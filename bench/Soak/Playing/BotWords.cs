using System.Xml.Linq;

namespace Bench.Soak.Playing;

/// <summary>The bot's English sentences, from where the bot has them, so that a better wording is still understood here.</summary>
internal static class BotWords
{
    /// <exception cref="InvalidOperationException">The bot has no such phrase any more.</exception>
    public static IReadOnlyDictionary<string, string> Of(params string[] phrases)
    {
        // Each feature has its own; of Texts.resx, Texts.ru.resx and Texts.kk.resx the first is English.
        var files = Directory.EnumerateFiles(Checkout.In("CraftAspire.Bot"), "*Texts.resx", SearchOption.AllDirectories);
        var texts = files
            .SelectMany(file => XDocument.Load(file).Descendants("data"))
            .ToLookup(data => (string?)data.Attribute("name"), data => (string?)data.Element("value"));
        return phrases.ToDictionary(
            phrase => phrase,
            phrase => texts[phrase].FirstOrDefault() ?? throw new InvalidOperationException($"The bot's texts have no phrase {phrase}."));
    }
}
