using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Play;

/// <summary>/stop: asks, then ends the game and draws its card. In a group that is for whoever started it, and for the admins.</summary>
internal sealed class StopCommand(GameCalls game, GroupMembers members) : IChatCommand, ITapHandler
{
    private const string Verb = "st";
    private const string Yes = "y";

    public string Name => "stop";

    public Enum Description => PlayPhrase.CommandStop;

    public IReadOnlyList<string> Verbs { get; } = [Verb];

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (!await MayStopAsync(turn, cancellationToken))
        {
            turn.Say(turn.Words[PlayPhrase.StopNotYours]);
            return;
        }

        var answer = await game.AskAsync(api => api.CurrentSessionAsync(turn.Token, cancellationToken), cancellationToken);
        if (answer is not Answer<Session>.Ok(var session))
        {
            GameProblems.Tell(turn, answer);
            return;
        }

        turn.Say(turn.Words[PlayPhrase.StopQuestion], [[
            new Button(turn.Words[PlayPhrase.StopNo], Tap.Data(Verb, session.Id, "n")),
            new Button(turn.Words[PlayPhrase.StopYes], Tap.Data(Verb, session.Id, Yes)),
        ]]);
    }

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        turn.Wanted = Name;
        if (!await MayStopAsync(turn, cancellationToken)) turn.Toast(turn.Words[PlayPhrase.StopNotYours]);
        else if (tap.Argument != Yes) turn.Rewrite(tap.MessageId, turn.Words[PlayPhrase.StopKept]);
        else await EndAsync(turn, tap, cancellationToken);
    }

    private async Task EndAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        // The question may be of an earlier game.
        var running = await game.AskAsync(api => api.CurrentSessionAsync(turn.Token, cancellationToken), cancellationToken);
        if (running is Answer<Session>.Ok(var session) && session.Id != tap.Scope)
        {
            turn.Toast(turn.Words[PlayPhrase.StopOver]);
            turn.Delete(tap.MessageId);
            return;
        }

        var answer = await game.AskAsync(api => api.StopSessionAsync(turn.Token, cancellationToken), cancellationToken);
        if (answer is not Answer<SessionSummary>.Ok(var summary))
        {
            GameProblems.Tell(turn, answer);
            return;
        }

        turn.Delete(tap.MessageId);
        if (GameCards.IsEmpty(summary.Session)) turn.Say(turn.Words[PlayPhrase.StopEmpty]);
        else turn.Show(GameCards.Draw(summary, turn.Words), turn.Words[PlayPhrase.StopCaption]);
        turn.Board = new BoardState
        {
            Serial = turn.Board.Serial,
            Topic = turn.Board.Topic,
            MessagesBelow = turn.Board.MessagesBelow,
        };
        turn.ShowBoard();
    }

    private async ValueTask<bool> MayStopAsync(Turn turn, CancellationToken cancellationToken) =>
        !turn.IsGroup
        || turn.Speaker.IsAdmin
        || turn.Board.StartedBy == turn.Speaker.Id
        || await members.IsAdminAsync(turn.Update.ChatId, turn.Speaker.Id, cancellationToken);
}
