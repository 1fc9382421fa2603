using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>A message as it stands, with its reactions.</summary>
public sealed record MessageView(Message Message, IReadOnlyList<Reaction> Reactions);
