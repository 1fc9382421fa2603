namespace CraftAspire.Contracts;

/// <summary>An hour or a day of one player.</summary>
/// <param name="Start">UTC.</param>
/// <param name="Combinations">That made something.</param>
/// <param name="Discoveries">Elements that nobody had made before.</param>
/// <param name="Points">What they paid.</param>
public sealed record OwnMoment(DateTimeOffset Start, long Combinations, long Discoveries, long Points);
