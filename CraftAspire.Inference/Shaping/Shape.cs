using CraftAspire.Inference.Shaping.Automata;
using CraftAspire.Inference.Shaping.Patterns;
using CraftAspire.Inference.Shaping.Tokens;

namespace CraftAspire.Inference.Shaping;

/// <summary>
/// What an answer may be, as an automaton whose steps are tokens. Immutable and shared by all requests with the same pattern;
/// a request only keeps the number of the state that it has reached. From every state an end can be reached.
/// </summary>
internal sealed class Shape
{
    /// <summary>The state before the first token.</summary>
    public const int Start = Dfa.Start;

    /// <summary>What <see cref="Next"/> answers for a token that is not allowed.</summary>
    public const int NotAllowed = Dfa.Dead;

    /// <summary>Longest text that is forced in one piece; no sensible pattern has more fixed text in a token.</summary>
    private const int LongestForced = 256;

    private readonly Dfa _dfa;
    private readonly TokenVocabulary _vocabulary;
    private readonly MaskCache _masks;
    private readonly int[] _forced;

    internal Shape(Dfa dfa, TokenVocabulary vocabulary, TokenMasks masks, ShapeLimits limits)
    {
        _dfa = dfa;
        _vocabulary = vocabulary;
        _masks = new(masks, dfa.Count, limits.MaskBytes);
        _forced = new int[dfa.Count];
    }

    /// <summary>States of the minimised automaton; masks are made and kept per state.</summary>
    public int StateCount => _dfa.Count;

    /// <summary>The state after a token, or <see cref="NotAllowed"/>.</summary>
    public int Next(int state, int token)
    {
        var bytes = _vocabulary.Bytes(token);
        if (bytes.IsEmpty)
            return NotAllowed;
        var next = _dfa.Next(state, bytes);
        return next != Dfa.Dead && _masks.Reaches(next) ? next : NotAllowed;
    }

    /// <summary>The answer may be complete here: the end-of-generation token is allowed too.</summary>
    public bool MayEnd(int state) => _dfa.Accepts(state);

    /// <summary>The answer is complete here: nothing but the end is allowed.</summary>
    public bool IsFinished(int state) => _dfa.Accepts(state) && AllowedCount(state) == 0;

    /// <summary>
    /// Allowed tokens as bits: token t is bit t % 64 of element t / 64. End-of-generation tokens are never in it; see <see cref="MayEnd"/>.
    /// The first call for a state walks the vocabulary (some ten to hundred microseconds), later ones read an array. Thread-safe.
    /// </summary>
    public ReadOnlySpan<ulong> Mask(int state) => _masks.Get(state).Bits;

    /// <summary>How many tokens <see cref="Mask"/> allows.</summary>
    public int AllowedCount(int state) => _masks.Get(state).Count;

    /// <summary>
    /// The same as ids in ascending order, kept where they are few (≤ <see cref="TokenMask.FewTokens"/>); where they are many
    /// each call makes a new array, and <see cref="Mask"/> is the better choice.
    /// </summary>
    public ReadOnlySpan<int> AllowedTokens(int state) => _masks.Get(state).Tokens();

    /// <summary>
    /// The token that can be appended without asking the model, where the end is not allowed either. That is so when one token alone is
    /// allowed. It is also so when one text alone is possible and every allowed token is a piece of it: then all choices spell the same
    /// text, and the longest is taken, which is how a tokenizer would spell it. A token that reaches past the fixed text (<c>" Fire"</c>
    /// where <c>" "</c> is fixed) leaves the choice to the model: forcing the fixed part would push the model off its usual tokens and
    /// change what it says next.
    /// </summary>
    public bool TryGetForced(int state, out int token)
    {
        // 0 = not known yet, 1 = none, else the token plus two. Threads may compute it twice; the result is the same.
        var known = Volatile.Read(ref _forced[state]);
        if (known == 0)
            Volatile.Write(ref _forced[state], known = FindForced(state) + 2);
        token = known - 2;
        return token >= 0;
    }

    private int FindForced(int state)
    {
        const int None = -1;
        if (MayEnd(state))
            return None;
        var mask = _masks.Get(state);
        if (mask.Count == 1)
            return mask.Tokens()[0];

        Span<byte> buffer = stackalloc byte[LongestForced];
        var text = _dfa.OnlyText(state, buffer);
        var pieces = text.IsEmpty ? [] : _vocabulary.Trie.PiecesOf(text);
        return pieces.Count > 0 && pieces.Count == mask.Count ? pieces[^1] : None;
    }
}
