using TelegramEmulator.Wire;

namespace TelegramEmulator.Storage;

/// <summary>A bot in the state file.</summary>
public sealed record SavedBot(User Profile, string Secret, bool PrivacyMode);
