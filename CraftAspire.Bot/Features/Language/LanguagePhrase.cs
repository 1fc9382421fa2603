namespace CraftAspire.Bot.Features.Language;

/// <summary>What the bot says here; the words stand in <c>LanguageTexts.resx</c>, one file for each language.</summary>
internal enum LanguagePhrase
{
    LanguageQuestion,
    LanguageChanged,
    CommandLanguage,
}
