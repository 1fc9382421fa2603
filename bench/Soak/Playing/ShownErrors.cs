namespace Bench.Soak.Playing;

/// <summary>Boards that said that something cannot be done.</summary>
/// <param name="Words">The bot's name of what it said; NoGoodAnswer is the model's, the others are a service's that was away.</param>
/// <param name="After">The service that was killed last before; null before the first.</param>
internal sealed record ShownErrors(string Words, string? After, int Count);
