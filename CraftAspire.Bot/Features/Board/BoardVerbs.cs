namespace CraftAspire.Bot.Features.Board;

/// <summary>What the board's buttons do. Each carries the board's serial.</summary>
internal static class BoardVerbs
{
    /// <summary>A thing was tapped; the argument is its id.</summary>
    public const string Thing = "t";

    /// <summary>The page after this one.</summary>
    public const string Next = "n";

    /// <summary>The page before this one.</summary>
    public const string Back = "b";

    /// <summary>The first page.</summary>
    public const string First = "o";

    /// <summary>The next order of the things.</summary>
    public const string Sort = "s";

    /// <summary>Favourites only, or everything again.</summary>
    public const string Favourites = "f";

    /// <summary>No search and no filter any more.</summary>
    public const string Everything = "e";

    /// <summary>Let go of the selected thing.</summary>
    public const string Cancel = "x";

    /// <summary>Mark the thing as a favourite, or take the mark away; the argument is its id.</summary>
    public const string Mark = "m";

    /// <summary>All about the thing; the argument is its id.</summary>
    public const string About = "a";

    /// <summary>👍 for a new element; the argument is its id.</summary>
    public const string Like = "u";

    /// <summary>👎 for a new element; the argument is its id.</summary>
    public const string Dislike = "d";

    /// <summary>Combine what may have been meant; the argument is its place among the suggestions.</summary>
    public const string Suggestion = "w";

    /// <summary>Try the pair that failed again.</summary>
    public const string Again = "ta";

    /// <summary>Start a new game.</summary>
    public const string NewGame = "g";
}
