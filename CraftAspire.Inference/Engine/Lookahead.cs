namespace CraftAspire.Inference.Engine;

/// <summary>
/// Guesses the next tokens of an answer from answers given before: a name is nearly always followed by the same emoji, and names that begin
/// alike end alike. Keeps generated tokens only, by the last tokens before them; what was not used for longest goes first. Belongs to one
/// thread.
/// </summary>
/// <param name="capacity">Contexts that are kept.</param>
internal sealed class Lookahead(int capacity)
{
    // The longest context that was seen decides: a whole short answer first, its last two tokens at the end.
    private const int LongestContext = 5;
    private const int ShortestContext = 2;

    // Padding before the answer's first token, so that its beginning is a context too.
    private const int Start = -1;

    private Dictionary<ulong, Continuation> _young = [];
    private Dictionary<ulong, Continuation> _old = [];

    /// <summary>The likeliest continuations, as far as each is worth its row.</summary>
    /// <param name="topic">Answers of one topic, such as one shape and one system prompt, are kept apart from others.</param>
    /// <param name="answer">The answer so far.</param>
    /// <param name="most">Guesses at most.</param>
    /// <param name="least">The least likely chain of guesses that pays.</param>
    public IReadOnlyList<int> Guess(int topic, ReadOnlySpan<int> answer, int most, double least)
    {
        if (most <= 0 || least >= 1)
            return [];
        var tokens = new List<int>(answer.Length + most);
        tokens.AddRange(answer);
        var chance = 1.0;
        while (tokens.Count < answer.Length + most && Likeliest(topic, tokens) is { } next && (chance *= next.Chance) > least)
            tokens.Add(next.Token);
        return tokens[answer.Length..];
    }

    /// <summary>Remembers a finished answer.</summary>
    public void Learn(int topic, ReadOnlySpan<int> answer)
    {
        var tokens = answer.ToArray().ToList();
        for (var end = 1; end <= tokens.Count; end++)
        {
            for (var length = ShortestContext; length <= LongestContext; length++)
            {
                var key = Key(topic, tokens, end - 1, length);
                var seen = Find(key);
                Keep(key, seen.Add(tokens[end - 1]));
            }
        }
    }

    private (int Token, double Chance)? Likeliest(int topic, List<int> tokens)
    {
        for (var length = LongestContext; length >= ShortestContext; length--)
        {
            var key = Key(topic, tokens, tokens.Count, length);
            if (Find(key) is { Count: > 0 } seen)
            {
                Keep(key, seen);
                return (seen.Token, seen.Chance);
            }
        }

        return null;
    }

    private Continuation Find(ulong key) => _young.TryGetValue(key, out var young) ? young : _old.GetValueOrDefault(key);

    private void Keep(ulong key, Continuation continuation)
    {
        _young[key] = continuation;
        if (_young.Count >= capacity / 2)
            (_old, _young) = (_young, []);
    }

    private static ulong Key(int topic, List<int> tokens, int end, int length)
    {
        var key = ((ulong)(uint)topic * 31) + (uint)length;
        for (var i = end - length; i < end; i++)
            key = (key * 0x9E3779B97F4A7C15) + (uint)(i < 0 ? Start : tokens[i]);
        return key;
    }

    /// <summary>The most frequent next token, by majority vote: a rarer one wears its count down and takes its place.</summary>
    private readonly record struct Continuation(int Token, int Votes, int Hits, int Count)
    {
        private const int Window = 64;

        // Counts one extra miss: a single observation is no certainty.
        public double Chance => (Hits + 0.5) / (Count + 1);

        public Continuation Add(int token)
        {
            var count = Math.Min(Count + 1, Window);
            if (Count == 0 || (token != Token && Votes == 0))
                return new(token, 1, 1, count);
            return token == Token
                ? new(Token, Votes + 1, Math.Min(Hits + 1, count), count)
                : new(Token, Votes - 1, Count == Window ? Hits * (Window - 1) / Window : Hits, count);
        }
    }
}
