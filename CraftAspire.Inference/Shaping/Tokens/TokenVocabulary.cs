namespace CraftAspire.Inference.Shaping.Tokens;

/// <summary>The bytes of a model's tokens, arranged for making masks. One per loaded model; immutable.</summary>
internal sealed class TokenVocabulary
{
    private readonly byte[][] _tokens;

    /// <param name="tokens">The bytes of each token, by id. A token without bytes is never allowed in a shape.</param>
    /// <param name="controlTokens">Ids that spell no text: end of generation, roles, padding. They are never allowed in a shape.</param>
    public TokenVocabulary(IReadOnlyList<byte[]> tokens, IEnumerable<int> controlTokens)
    {
        _tokens = [.. tokens];
        foreach (var id in controlTokens)
            _tokens[id] = [];

        Trie = TokenTrie.Build(_tokens.Index().Where(token => token.Item.Length > 0)
            .Select(token => KeyValuePair.Create(token.Index, token.Item)));
        var single = new bool[256];
        foreach (var token in _tokens.Where(token => token.Length == 1))
            single[token[0]] = true;
        SingleBytes = single;
    }

    /// <summary>Ids run from 0 to this, excluded.</summary>
    public int Count => _tokens.Length;

    internal TokenTrie Trie { get; }

    /// <summary>Which bytes are a token of their own.</summary>
    internal IReadOnlyList<bool> SingleBytes { get; }

    /// <summary>A token's text as UTF-8, which may be part of a character; empty for a control token.</summary>
    public ReadOnlySpan<byte> Bytes(int token) => _tokens[token];
}
