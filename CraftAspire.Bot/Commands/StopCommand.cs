using CraftAspire.Bot.Board;
using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Outbox;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Commands;

/// <summary>/stop: ends the game and draws its card.</summary>
internal sealed class StopCommand(GameCalls game) : IChatCommand
{
    public string Name => "stop";

    public Phrase Description => Phrase.CommandStop;

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        var answer = await game.Ask(api => api.StopSession(turn.Token, stop), stop);
        if (answer is not Answer<SessionSummary>.Ok(var summary))
        {
            Complaints.Tell(turn, answer);
            return;
        }

        turn.Show(CardOf(summary, turn.Words), turn.Words[Phrase.StopCaption]);
        turn.Board = new BoardState { Serial = turn.Board.Serial, MessagesBelow = turn.Board.MessagesBelow };
        turn.ShowBoard();
    }

    private static Picture.SummaryCard CardOf(SessionSummary summary, Words words)
    {
        var lines = new List<Picture.Line>
        {
            new(words[Phrase.CardElements], $"{summary.Session.Elements}"),
            new(words[Phrase.CardDiscoveries], $"{summary.Session.Discoveries}"),
            new(words[Phrase.CardPoints], $"{summary.Session.Points}"),
            new(words[Phrase.CardDuration], words.Count(Noun.Minutes, (long)Math.Ceiling(summary.Duration.TotalMinutes))),
        };
        if (summary.Rarest is { } rarest) lines.Add(new(words[Phrase.CardRarest], rarest.Name, rarest.Emoji));
        if (summary.Deepest is { } deepest) lines.Add(new(words[Phrase.CardDeepest], deepest.Name, deepest.Emoji));
        return new Picture.SummaryCard(words[Phrase.CardTitle], lines, words[Phrase.CardFooter]);
    }
}
