namespace Bench.Soak;

/// <summary>Bytes of a service with all that it started.</summary>
/// <param name="Start">Two minutes after its last start, averaged over half a minute; null when it did not run that long.</param>
/// <param name="End">In the last half minute before the players stopped.</param>
internal sealed record ServiceMemory(long? Start, long End);
