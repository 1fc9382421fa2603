namespace CraftAspire.Contracts;

/// <summary>The answer to <c>POST /stop</c>, for the summary card.</summary>
/// <param name="Session">The session as it ended.</param>
/// <param name="Duration">From start to end.</param>
/// <param name="Rarest">The element of this session that the fewest players ever held, the latest found among equals; null when only base
/// elements were held.</param>
/// <param name="RarestHolders">How many players ever held <paramref name="Rarest"/>, this one included; 0 when it is null.</param>
/// <param name="Deepest">The element with the greatest depth, the first found among equals; null when only base elements were held.</param>
public sealed record SessionSummary(Session Session, TimeSpan Duration, Element? Rarest, long RarestHolders, Element? Deepest);
