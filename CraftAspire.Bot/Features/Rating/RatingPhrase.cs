namespace CraftAspire.Bot.Features.Rating;

/// <summary>What the bot says here; the words stand in <c>RatingTexts.resx</c>, one file for each language.</summary>
internal enum RatingPhrase
{
    RatingTitleAll,
    RatingTitleWeek,
    RatingTitleDay,
    RatingAll,
    RatingWeek,
    RatingDay,
    RatingGroup,
    RatingEverybody,
    RatingEmpty,
    RatingYou,
    RatingNoPlace,
    CommandRating,
}
