namespace CraftAspire.Bot.Languages;

/// <summary>What the bot says that several features share; the words stand in <c>Texts.resx</c>, one file for each language.</summary>
internal enum Phrase
{
    TooLong,
    NotInCollection,
    ModelAway,
    GameAway,
    OneMoment,
    StaleBoard,
    OnlyWords,
    UnknownCommand,
    Failed,
    RatingSomebody,
    PrivateOnly,
    TooFast,
    TooManyGenerations,
    GenerationsSpent,
    NotYourButton,
    NotAsChat,
    About,
    AboutShort,
}
