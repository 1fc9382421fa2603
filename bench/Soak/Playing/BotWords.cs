using System.Xml.Linq;

namespace Bench.Soak.Playing;

/// <summary>The bot's English sentences, from where the bot has them, so that a better wording is still understood here.</summary>
internal static class BotWords
{
    /// <exception cref="InvalidOperationException">The bot has no such phrase any more.</exception>
    public static IReadOnlyDictionary<string, string> Of(params string[] phrases)
    {
        var texts = XDocument.Load(Checkout.In("CraftAspire.Bot/Languages/Texts.resx"))
            .Descendants("data")
            .ToLookup(data => (string?)data.Attribute("name"), data => (string?)data.Element("value"));
        return phrases.ToDictionary(
            phrase => phrase,
            phrase => texts[phrase].FirstOrDefault() ?? throw new InvalidOperationException($"The bot's texts have no phrase {phrase}."));
    }
}
