using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>A command menu in the state file.</summary>
/// <param name="Scope">The scope's key.</param>
/// <param name="Language">Empty for everybody whose language has no menu of its own.</param>
/// <param name="Commands">At least one.</param>
public sealed record SavedMenu(string Scope, string Language, IReadOnlyList<BotCommand> Commands);
