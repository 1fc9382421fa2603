namespace TelegramEmulator.Wire;

/// <summary>Somebody changed a reaction; sent only to bots that ask for it.</summary>
public sealed record MessageReactionUpdated(
    Chat Chat, int MessageId, User User, long Date, IReadOnlyList<ReactionType> OldReaction, IReadOnlyList<ReactionType> NewReaction);
