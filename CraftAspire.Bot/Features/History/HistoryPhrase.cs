namespace CraftAspire.Bot.Features.History;

/// <summary>What the bot says here; the words stand in <c>HistoryTexts.resx</c>, one file for each language.</summary>
internal enum HistoryPhrase
{
    HistoryTitle,
    HistoryEmpty,
    HistoryReopen,
    CommandHistory,
}
