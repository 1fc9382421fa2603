using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Pictures;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Play;

/// <summary>/stop: ends the game and draws its card.</summary>
internal sealed class StopCommand(GameCalls game) : IChatCommand
{
    public string Name => "stop";

    public Enum Description => PlayPhrase.CommandStop;

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        var answer = await game.Ask(api => api.StopSession(turn.Token, stop), stop);
        if (answer is not Answer<SessionSummary>.Ok(var summary))
        {
            GameProblems.Tell(turn, answer);
            return;
        }

        turn.Show(CardOf(summary, turn.Words), turn.Words[PlayPhrase.StopCaption]);
        turn.Board = new BoardState { Serial = turn.Board.Serial, MessagesBelow = turn.Board.MessagesBelow };
        turn.ShowBoard();
    }

    private static Picture.SummaryCard CardOf(SessionSummary summary, Words words)
    {
        var lines = new List<Picture.Line>
        {
            new(words[PlayPhrase.CardElements], $"{summary.Session.Elements}"),
            new(words[PlayPhrase.CardDiscoveries], $"{summary.Session.Discoveries}"),
            new(words[PlayPhrase.CardPoints], $"{summary.Session.Points}"),
            new(words[PlayPhrase.CardDuration], words.Count(Noun.Minutes, (long)Math.Ceiling(summary.Duration.TotalMinutes))),
        };
        if (summary.Rarest is { } rarest) lines.Add(new(words[PlayPhrase.CardRarest], rarest.Name, rarest.Emoji));
        if (summary.Deepest is { } deepest) lines.Add(new(words[PlayPhrase.CardDeepest], deepest.Name, deepest.Emoji));
        return new Picture.SummaryCard(words[PlayPhrase.CardTitle], lines, words[PlayPhrase.CardFooter]);
    }
}
