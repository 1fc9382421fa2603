using TelegramEmulator.Wire;

namespace TelegramEmulator.Formatting;

/// <summary>Text without markup, and what the markup said.</summary>
public sealed record FormattedText(string Text, IReadOnlyList<MessageEntity> Entities);
