using CraftAspire.Contracts;

namespace CraftAspire.Bot.Conversation.State;

/// <summary>Settings that an admin is writing.</summary>
/// <param name="Content">As they would be published.</param>
/// <param name="BasedOn">The version from which they were taken.</param>
public sealed record Draft(SettingsContent Content, int BasedOn);
