namespace CraftAspire.Bot.Conversation.State;

/// <summary>Two names that may have been meant.</summary>
public sealed record NamedPair(string First, string Second);
