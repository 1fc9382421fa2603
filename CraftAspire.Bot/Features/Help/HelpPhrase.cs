namespace CraftAspire.Bot.Features.Help;

/// <summary>What the bot says here; the words stand in <c>HelpTexts.resx</c>, one file for each language.</summary>
internal enum HelpPhrase
{
    CommandHelp,
    HowToPlay,
    Points,
}
