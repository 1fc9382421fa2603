using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Rating;

/// <summary>
/// /rating: the best players and one's own place, in a group first of the group; buttons change that and the period in the same message.
/// </summary>
internal sealed class RatingCommand(GameCalls game) : IChatCommand, ITapHandler
{
    public string Name => "rating";

    public Enum Description => RatingPhrase.CommandRating;

    public bool GoesAhead => true;

    public IReadOnlyList<string> Verbs { get; } = [RatingView.Verb];

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(turn, RatingPeriod.All, turn.IsGroup, cancellationToken);
        if (answer is Answer<RatingTable>.Ok(var table))
            turn.Say(RatingView.TextOf(table, turn.Words), RatingView.Buttons(table.Period, turn.IsGroup, turn));
        else GameProblems.Tell(turn, answer);
    }

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        var period = Enum.TryParse<RatingPeriod>(tap.Argument, out var chosen) ? chosen : RatingPeriod.All;
        var ofGroup = turn.IsGroup && tap.Scope == RatingView.Group;
        var answer = await AskAsync(turn, period, ofGroup, cancellationToken);
        if (answer is Answer<RatingTable>.Ok(var table))
            turn.Rewrite(tap.MessageId, RatingView.TextOf(table, turn.Words), RatingView.Buttons(table.Period, ofGroup, turn));
        else turn.Toast(turn.Words[Phrase.GameAway]);
    }

    private Task<Answer<RatingTable>> AskAsync(Turn turn, RatingPeriod period, bool ofGroup, CancellationToken cancellationToken) =>
        game.AskAsync(api => api.RatingAsync(turn.Token, period, group: ofGroup, cancellationToken: cancellationToken), cancellationToken);
}
