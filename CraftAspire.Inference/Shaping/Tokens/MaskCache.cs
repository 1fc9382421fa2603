namespace CraftAspire.Inference.Shaping.Tokens;

/// <summary>One shape's masks, made when first asked for and kept within a budget. Reads take no lock.</summary>
internal sealed class MaskCache(TokenMasks masks, int states, long budget)
{
    private readonly TokenMask?[] _kept = new TokenMask?[states];
    private readonly Lock _gate = new();
    private long _bytes;

    public bool Reaches(int state) => masks.Reaches(state);

    public TokenMask Get(int state) => Volatile.Read(ref _kept[state]) ?? Make(state);

    private TokenMask Make(int state)
    {
        var mask = masks.Make(state);
        lock (_gate)
        {
            if (_kept[state] is { } other)
                return other;
            if (_bytes + mask.Bytes > budget)
            {
                Array.Clear(_kept);
                _bytes = 0;
            }

            _bytes += mask.Bytes;
            Volatile.Write(ref _kept[state], mask);
        }

        return mask;
    }
}
