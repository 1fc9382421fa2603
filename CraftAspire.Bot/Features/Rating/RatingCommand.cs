using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Rating;

/// <summary>/rating: the best players and one's own place; buttons change the period in the same message.</summary>
internal sealed class RatingCommand(GameCalls game) : IChatCommand, ITapHandler
{
    public string Name => "rating";

    public Enum Description => RatingPhrase.CommandRating;

    public bool GoesAhead => true;

    public IReadOnlyList<string> Verbs { get; } = [RatingView.Verb];

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        var answer = await game.Ask(api => api.Rating(turn.Token, cancellationToken: stop), stop);
        if (answer is Answer<RatingTable>.Ok(var table))
            turn.Say(RatingView.TextOf(table, turn.Words), RatingView.Buttons(table.Period, turn.Words));
        else GameProblems.Tell(turn, answer);
    }

    public async Task Answer(Turn turn, Tap tap, CancellationToken stop)
    {
        var period = Enum.TryParse<RatingPeriod>(tap.Argument, out var chosen) ? chosen : RatingPeriod.All;
        var answer = await game.Ask(api => api.Rating(turn.Token, period, cancellationToken: stop), stop);
        if (answer is Answer<RatingTable>.Ok(var table))
            turn.Rewrite(tap.MessageId, RatingView.TextOf(table, turn.Words), RatingView.Buttons(table.Period, turn.Words));
        else turn.Toast(turn.Words[Phrase.GameAway]);
    }
}
