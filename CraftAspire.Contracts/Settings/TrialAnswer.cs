namespace CraftAspire.Contracts;

/// <summary>What settings made of a pair in a trial.</summary>
/// <param name="Name">Null when no answer passed the checks.</param>
/// <param name="Emoji">Null when no answer passed the checks.</param>
/// <param name="Attempts">How often the model was asked.</param>
/// <param name="Duration">From the first question to the answer.</param>
/// <param name="PromptTokens">Read by the model, over all attempts; 0 when its server does not say.</param>
/// <param name="AnswerTokens">Written by the model, over all attempts; 0 when its server does not say.</param>
public sealed record TrialAnswer(string? Name, string? Emoji, int Attempts, TimeSpan Duration, long PromptTokens, long AnswerTokens);
