namespace CraftAspire.Bot.Conversation.State;

/// <summary>An update that was stopped for want of a code, to be answered once the code was right.</summary>
/// <param name="Text">The text of a message; null for a tap.</param>
/// <param name="Tap">The data of a tap; null for a message.</param>
/// <param name="MessageId">The message that was tapped on.</param>
/// <param name="Awaited">What the message answered.</param>
public sealed record PausedRequest(string? Text, string? Tap, int MessageId, Awaited? Awaited);
