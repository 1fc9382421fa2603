namespace CraftAspire.Bot.Conversation.State;

/// <summary>Where the latest /history of a chat has been turned to.</summary>
public sealed record HistoryState
{
    /// <summary>Counts the chat's histories. A button carries it, so that those of an earlier one give themselves away.</summary>
    public int Serial { get; init; }

    /// <summary>Key of the shown page; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>Key of the page after it; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Keys of the pages before it, nearest last; the first page is the empty string.</summary>
    public IReadOnlyList<string> Before { get; init => field = value ?? []; } = [];
}
