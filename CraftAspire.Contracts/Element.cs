namespace CraftAspire.Contracts;

/// <summary>A thing of the game, as every answer shows it.</summary>
/// <param name="Id">Identity, positive; the same for every player, for ever.</param>
/// <param name="Name">
/// 1–4 words, at most 32 characters; in the language of <see cref="PlayerToken.LanguageClaim"/> where it has such a name.
/// </param>
/// <param name="Emoji">One grapheme, the one it was born with.</param>
/// <param name="Depth">Combinations between it and the base elements in the recipe that first made it; 0 for a base element.</param>
public sealed record Element(long Id, string Name, string Emoji, int Depth);
