namespace CraftAspire.Contracts;

/// <summary>One line of the rating.</summary>
/// <param name="Place">1 for the best. Equal points share a place.</param>
/// <param name="Name">The player's name as they gave it; null for one who never gave any.</param>
/// <param name="Points">Their points in the period; positive.</param>
/// <param name="IsYou">True on the caller's own line.</param>
public sealed record RatingPlace(long Place, string? Name, long Points, bool IsYou);
