using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Play;

/// <summary>/card: the card of the game that is on, which goes on.</summary>
internal sealed class CardCommand(GameCalls game) : IChatCommand
{
    public string Name => "card";

    public Enum Description => PlayPhrase.CommandCard;

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var answer = await game.AskAsync(api => api.CurrentSummaryAsync(turn.Token, cancellationToken), cancellationToken);
        if (answer is not Answer<SessionSummary>.Ok(var summary)) GameProblems.Tell(turn, answer);
        else if (GameCards.IsEmpty(summary.Session)) turn.Say(turn.Words[PlayPhrase.CardEmpty]);
        else turn.Show(GameCards.Draw(summary, turn.Words), turn.Words[PlayPhrase.CardCaption]);
    }
}
