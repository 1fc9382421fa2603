namespace CraftAspire.Bot.Features.Elements;

/// <summary>What the bot says here; the words stand in <c>ElementsTexts.resx</c>, one file for each language.</summary>
internal enum ElementsPhrase
{
    ElementUsage,
    ElementBase,
    ElementFoundByYou,
    ElementFoundBy,
    ElementFoundOn,
    ElementDepth,
    ElementUsed,
    ElementUnused,
    ElementRecipes,
    ButtonCombine,
    ButtonRecipes,
    ButtonUses,
    ButtonShare,
    ShareText,
    UsesTitle,
    UsesEmpty,
    RecipesEmpty,
    CommandElement,
}
