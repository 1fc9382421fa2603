namespace CraftAspire.Contracts;

/// <summary>The id under which a chat goes on.</summary>
public sealed record ChatSuccessor(long ChatId);
