namespace CraftAspire.Bot.Conversation;

/// <summary>How an update ended; also the label <c>outcome</c> of <c>telegram.updates</c>.</summary>
internal static class TurnOutcome
{
    public const string Handled = "handled";

    /// <summary>Nothing for this bot, or nothing to answer.</summary>
    public const string Ignored = "ignored";

    /// <summary>The group lives on as a supergroup.</summary>
    public const string Moved = "moved";

    /// <summary>It could not be decoded; the raw JSON is kept until it is pruned.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>It was new and belongs to a chat of another replica.</summary>
    public const string HandedOn = "handed on";

    /// <summary>It had been taken in before.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Its sender had sent very much before it and had been told so.</summary>
    public const string OverBudget = "over_budget";

    /// <summary>A defect; the player was told that something went wrong.</summary>
    public const string Failed = "failed";
}
