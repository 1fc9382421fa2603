using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Play;

/// <summary>👍 and 👎 under a first discovery: what players think of it.</summary>
internal sealed class ReactionTaps(GameCalls game) : ITapHandler
{
    public IReadOnlyList<string> Verbs { get; } = [BoardVerbs.Like, BoardVerbs.Dislike];

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        if (!long.TryParse(tap.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return;

        var isLike = tap.Verb == BoardVerbs.Like;
        if (await game.DoAsync(
            api => api.ReactAsync(turn.Token, id, new Reaction(isLike), cancellationToken), cancellationToken) is not Answer<bool>.Ok)
        {
            turn.Toast(turn.Words[Phrase.GameAway]);
            return;
        }

        turn.Toast(turn.Words[PlayPhrase.ReactionThanks]);

        // In a group many may have an opinion, so the buttons show nobody's.
        if (turn.IsGroup || tap.Scope != turn.Board.Serial) return;
        turn.Board = turn.Board with
        {
            Results =
        [
            .. turn.Board.Results.Select(result => result.Made.Id == id ? result with { IsLiked = isLike } : result)
        ]
        };
        turn.ShowBoard();
    }
}
