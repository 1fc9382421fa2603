using TelegramEmulator.Wire;

namespace TelegramEmulator.Storage;

/// <summary>A person in the state file.</summary>
public sealed record SavedPerson(User Profile, bool IsDeactivated);
