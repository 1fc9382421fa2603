namespace CraftAspire.Bot.Features.Collection;

/// <summary>What the bot says here; the words stand in <c>CollectionTexts.resx</c>, one file for each language.</summary>
internal enum CollectionPhrase
{
    CommandCollection,
    NoSearch,
    FavouriteAdded,
    FavouriteRemoved,
}
