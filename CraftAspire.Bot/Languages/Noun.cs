namespace CraftAspire.Bot.Languages;

/// <summary>Things that are counted; each has one text per plural form.</summary>
internal enum Noun
{
    Elements,
    Discoveries,
    Points,
    Minutes,
    Players,
    Recipes,
    Combinations,
    Requests,
    Reports,
}
