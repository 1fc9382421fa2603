using System.Text;
using CraftAspire.Bot.Board;
using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.History;

/// <summary>/history: the latest finished games.</summary>
internal sealed class HistoryCommand(GameCalls game) : IChatCommand
{
    private const int Latest = 10;

    public string Name => "history";

    public Phrase Description => Phrase.CommandHistory;

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        var answer = await game.Ask(api => api.Sessions(turn.Token, limit: Latest, cancellationToken: stop), stop);
        if (answer is Answer<Page<Session>>.Ok(var page)) turn.Say(TextOf(page.Items, turn.Words));
        else Complaints.Tell(turn, answer);
    }

    private static string TextOf(IReadOnlyList<Session> sessions, Words words)
    {
        var text = new StringBuilder(words[Phrase.HistoryTitle]).Append("\n\n");
        if (sessions.Count == 0) return text.Append(words[Phrase.HistoryEmpty]).ToString();

        foreach (var session in sessions)
        {
            text.Append("• ").Append(words.Date(session.StartedAt))
                .Append(" · ").Append(words.Count(Noun.Elements, session.Elements))
                .Append(" · ✨ ").Append(session.Discoveries)
                .Append(" · ⭐ ").Append(session.Points).Append('\n');
        }

        return text.ToString();
    }
}
