using TelegramEmulator.Updates;

namespace TelegramEmulator.Methods;

/// <summary>Updates as an answer: already JSON, copied as they are.</summary>
public sealed record RawUpdates(IReadOnlyList<QueuedUpdate> Updates);
