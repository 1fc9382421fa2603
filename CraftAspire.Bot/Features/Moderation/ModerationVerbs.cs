namespace CraftAspire.Bot.Features.Moderation;

/// <summary>What the buttons of reports do.</summary>
internal static class ModerationVerbs
{
    /// <summary>Reports an element, which is the scope; the argument is the reason, or empty to be asked for it.</summary>
    public const string Report = "rp";

    /// <summary>Shows the report after the one in the scope.</summary>
    public const string Next = "mn";

    /// <summary>Shows the report in the scope again.</summary>
    public const string View = "mv";

    /// <summary>Dismisses it.</summary>
    public const string Dismiss = "md";

    /// <summary>Hides its element; the argument says what becomes of the points, or is empty to be asked.</summary>
    public const string Hide = "mh";

    /// <summary>Asks for a new name.</summary>
    public const string Rename = "mr";

    /// <summary>Asks for the element that stays; with an argument, its id and what becomes of the points, merges.</summary>
    public const string Merge = "mm";

    /// <summary>Bans or mutes; the argument says whom, then also what, then also for how long.</summary>
    public const string Sanction = "ms";

    /// <summary>Shows what was done before the entry in the scope.</summary>
    public const string Audit = "au";

    /// <summary>Argument: the points stay.</summary>
    public const string Keep = "k";

    /// <summary>Argument: the points are taken back.</summary>
    public const string Take = "t";
}
