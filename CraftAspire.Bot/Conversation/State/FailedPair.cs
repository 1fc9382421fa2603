namespace CraftAspire.Bot.Conversation.State;

/// <summary>A pair that made nothing.</summary>
/// <param name="First">Its id is 0 when only its name is known.</param>
/// <param name="Second">The same of the second.</param>
/// <param name="MayHelp">Whether trying again may help.</param>
/// <param name="By">Who tried, in a group.</param>
public sealed record FailedPair(Thing First, Thing Second, bool MayHelp, string? By = null);
