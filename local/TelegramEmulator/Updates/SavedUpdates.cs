namespace TelegramEmulator.Updates;

/// <summary>What waits for a bot, in the state file.</summary>
/// <param name="LastId">The highest update id so far: ids never come again.</param>
/// <param name="Allowed">The kinds that are queued; null for the default ones.</param>
/// <param name="Pending">Oldest first.</param>
public sealed record SavedUpdates(long LastId, IReadOnlyList<string>? Allowed, IReadOnlyList<QueuedUpdate> Pending);
