namespace CraftAspire.Contracts;

/// <summary>The caller, as the game knows them.</summary>
/// <param name="Name">What others see in the rating; null while none was given.</param>
/// <param name="Language">Tag of the language they chose, such as <c>kk</c>; null while none was given.</param>
/// <param name="Points">All points ever.</param>
/// <param name="Discoveries">Elements that they made before everybody else.</param>
/// <param name="Role">What they may do.</param>
public sealed record Player(string? Name, string? Language, long Points, long Discoveries, Role Role = Role.User);
