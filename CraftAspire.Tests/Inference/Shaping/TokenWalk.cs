using System.Text;
using CraftAspire.Inference.Shaping;

namespace CraftAspire.Tests.Inference.Shaping;

/// <summary>A model without any sense: it takes allowed tokens at random and ends where it may.</summary>
internal sealed class TokenWalk(Shape shape, Random random)
{
    private const int Patience = 40;
    private readonly List<byte> _text = [];
    private readonly List<int> _states = [Shape.Start];

    public IReadOnlyCollection<int> States => _states;

    public string Run()
    {
        var state = Shape.Start;
        while (!shape.IsFinished(state) && !(shape.MayEnd(state) && (random.Next(4) == 0 || _states.Count > Patience)))
        {
            // Past its patience it takes what leads to an end, or it would walk in circles.
            var tokens = shape.AllowedTokens(state).ToArray();
            tokens.ShouldNotBeEmpty();
            var ending = tokens.Where(token => shape.MayEnd(shape.Next(state, token))).ToArray();
            if (_states.Count > Patience && ending.Length > 0)
                tokens = ending;

            var token = tokens[random.Next(tokens.Length)];
            _text.AddRange(TestVocabulary.Full.Bytes(token));
            state = shape.Next(state, token);
            _states.Add(state);
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. _text]);
    }
}
