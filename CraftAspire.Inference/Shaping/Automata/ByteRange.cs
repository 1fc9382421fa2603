namespace CraftAspire.Inference.Shaping.Automata;

/// <summary>Bytes from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
internal readonly record struct ByteRange(byte Low, byte High);
