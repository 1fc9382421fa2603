using TelegramEmulator.Updates;

namespace TelegramEmulator.Calls;

/// <summary>Updates as an answer: already JSON, copied as they are.</summary>
public sealed record RawUpdates(IReadOnlyList<QueuedUpdate> Updates);
