namespace TelegramEmulator.World;

/// <summary>Some changes in order; ask for those after <see cref="Version"/> next.</summary>
/// <param name="Version">The cursor for the next call.</param>
/// <param name="Missed">True when older changes are no longer kept: read the chats anew.</param>
/// <param name="Changes">Oldest first.</param>
public sealed record FeedPage(long Version, bool Missed, IReadOnlyList<Change> Changes);
