namespace CraftAspire.Contracts;

/// <summary>A session for its card: as it ended, or as it stands.</summary>
/// <param name="Session">The session.</param>
/// <param name="Duration">From its start to its end, or to now.</param>
/// <param name="Rarest">The element of this session that the fewest players ever held, the latest found among equals; null when only base
/// elements were held.</param>
/// <param name="RarestHolders">How many players ever held <paramref name="Rarest"/>, this one included; 0 when it is null.</param>
/// <param name="Deepest">The element with the greatest depth, the first found among equals; null when only base elements were held.</param>
public sealed record SessionSummary(Session Session, TimeSpan Duration, Element? Rarest, long RarestHolders, Element? Deepest);
