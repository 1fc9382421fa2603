namespace CraftAspire.Bot.Features.Play;

/// <summary>What the bot says here; the words stand in <c>PlayTexts.resx</c>, one file for each language.</summary>
internal enum PlayPhrase
{
    Welcome,
    WelcomeBack,
    WelcomeGroup,
    CombineUsage,
    OnePairEach,
    StopQuestion,
    StopYes,
    StopNo,
    StopKept,
    StopNotYours,
    StopOver,
    StopEmpty,
    StopCaption,
    CardCaption,
    CardEmpty,
    CardTitle,
    CardElements,
    CardDiscoveries,
    CardPoints,
    CardDuration,
    CardRarest,
    CardDeepest,
    CardFooter,
    CommandStart,
    CommandCombine,
    CommandCard,
    CommandStop,
    ReactionThanks,
}
