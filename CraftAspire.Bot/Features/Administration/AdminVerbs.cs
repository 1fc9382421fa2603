namespace CraftAspire.Bot.Features.Administration;

/// <summary>What the buttons of /admin do.</summary>
internal static class AdminVerbs
{
    /// <summary>Show the menu.</summary>
    public const string Menu = "am";

    /// <summary>Ask for a value; the argument is the field.</summary>
    public const string Edit = "ae";

    /// <summary>Throw the draft away.</summary>
    public const string Discard = "ad";

    /// <summary>Try the draft.</summary>
    public const string Try = "at";

    /// <summary>Ask why, then publish.</summary>
    public const string Publish = "ap";

    /// <summary>List the versions.</summary>
    public const string Versions = "av";

    /// <summary>Ask whether to go back; the scope is the version.</summary>
    public const string Back = "ab";

    /// <summary>Go back; the scope is the version.</summary>
    public const string ReallyBack = "ax";

    /// <summary>List who has a role, and ask for whom to change.</summary>
    public const string Roles = "ar";

    /// <summary>Give a role; the scope is the player, the argument the role.</summary>
    public const string Give = "ag";

    /// <summary>Take a second factor away; the scope is the player.</summary>
    public const string Reset = "as";

    /// <summary>Ask for a pair.</summary>
    public const string Pair = "aq";

    /// <summary>Roll a pair again; the scope is one element, the argument the other and what they make.</summary>
    public const string Reroll = "ao";
}
