namespace CraftAspire.Bot.Conversation.State;

/// <summary>What the next message of a private chat answers, unless it is a command.</summary>
/// <param name="Handler">Which reply handler takes it.</param>
/// <param name="Argument">What the handler wants to remember.</param>
/// <param name="Wanted">What goes on once the answer is right; null when nothing does.</param>
public sealed record Awaited(string Handler, string? Argument = null, PausedRequest? Wanted = null);
