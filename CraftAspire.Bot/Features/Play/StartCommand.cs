using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Play;

/// <summary>/start: opens a game, or finds the one that runs, and shows its board.</summary>
internal sealed class StartCommand(GameCalls game, BoardPages pages, Introductions introductions, TimeProvider time) : IChatCommand
{
    public string Name => "start";

    public Enum Description => PlayPhrase.CommandStart;

    public async Task RunAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        await introductions.TellAsync(turn, cancellationToken);
        var answer = await game.AskAsync(api => api.StartSessionAsync(turn.Token, cancellationToken), cancellationToken);
        if (answer is not Answer<StartedSession>.Ok(var started))
        {
            GameProblems.Tell(turn, answer);
            return;
        }

        Greet(turn, started.AlreadyRunning);
        await OpenAsync(turn, started, started.AlreadyRunning ? turn.Board.StartedBy : turn.Speaker.Id, cancellationToken);
    }

    /// <summary>Opens the board of a session that has begun or goes on.</summary>
    public async Task OpenAsync(Turn turn, StartedSession started, long startedBy, CancellationToken cancellationToken)
    {
        var board = turn.Board;
        turn.Board = new BoardState
        {
            Serial = board.Serial,
            Topic = board.Topic,
            IsOpen = true,
            StartedBy = turn.IsGroup ? startedBy : 0,
            Note = board.Note,
            Results = started.AlreadyRunning ? board.Results : [],
            Base = started.AlreadyRunning ? [] : [.. started.Elements.Select(Thing.Of).OrderBy(thing => thing.Id)],
            PageAt = time.GetUtcNow(),
        }.With(started.Session);
        turn.ShowBoard(below: true);
        if (started.AlreadyRunning) await pages.EverythingAsync(turn, cancellationToken);
    }

    private static void Greet(Turn turn, bool alreadyRunning)
    {
        if (alreadyRunning) turn.Board = turn.Board with { Note = turn.Words[PlayPhrase.WelcomeBack] };
        else turn.Say(turn.Words[turn.IsGroup ? PlayPhrase.WelcomeGroup : PlayPhrase.Welcome]);
    }
}
