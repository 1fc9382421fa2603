using System.Numerics;

namespace CraftAspire.Inference.Shaping.Tokens;

/// <summary>The tokens that one state of a shape allows.</summary>
internal sealed class TokenMask
{
    /// <summary>Up to so many are kept as a list too: an argmax over a list this long costs less than a pass over all logits.</summary>
    public const int FewTokens = 512;

    private readonly ulong[] _bits;
    private readonly int[]? _few;

    public TokenMask(ulong[] bits)
    {
        _bits = bits;
        foreach (var word in bits)
            Count += BitOperations.PopCount(word);
        if (Count <= FewTokens)
            _few = List();
    }

    public ReadOnlySpan<ulong> Bits => _bits;

    public int Count { get; }

    public long Bytes => (_bits.Length * sizeof(ulong)) + ((_few?.Length ?? 0) * sizeof(int));

    public ReadOnlySpan<int> Tokens() => _few ?? List();

    private int[] List()
    {
        var list = new int[Count];
        for (int word = 0, next = 0; word < _bits.Length; word++)
        {
            for (var rest = _bits[word]; rest != 0; rest &= rest - 1)
                list[next++] = (word * 64) + BitOperations.TrailingZeroCount(rest);
        }

        return list;
    }
}
