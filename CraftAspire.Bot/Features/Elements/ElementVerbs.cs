namespace CraftAspire.Bot.Features.Elements;

/// <summary>What the buttons of an element's card do. Each carries the element's id.</summary>
internal static class ElementVerbs
{
    /// <summary>The first of a pair; the second is tapped on the board.</summary>
    public const string Combine = "ec";

    /// <summary>Mark it as a favourite, or take the mark away.</summary>
    public const string Mark = "ef";

    /// <summary>The pairs that made it; the argument is the key of the page.</summary>
    public const string Recipes = "er";

    /// <summary>What was made with it; the argument is the key of the page.</summary>
    public const string Uses = "eu";
}
