namespace CraftAspire.Contracts;

/// <summary>What <c>PUT /moderation/elements/{id}/emoji</c> takes.</summary>
/// <param name="Emoji">Exactly one emoji.</param>
public sealed record EmojiChange(string Emoji);
