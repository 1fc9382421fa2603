using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;

namespace CraftAspire.Bot.Features.Play;

/// <summary>Two names that somebody typed; in a group, too.</summary>
internal sealed class PairTextHandler(Combiner combiner) : ITextHandler
{
    public int Order => 10;

    public bool TakesGroups => true;

    public async Task<bool> TryAnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (PairText.IsSeveral(text))
        {
            turn.Note(turn.Words[PlayPhrase.OnePairEach]);
            return true;
        }

        if (!PairText.TryRead(text, out var first, out var second)) return false;
        turn.Wanted = "combine";
        await combiner.CombineNamesAsync(turn, [(first, second)], cancellationToken);
        return true;
    }
}
