using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Play;

/// <summary>/start: opens a game, or finds the one that runs, and shows its board.</summary>
internal sealed class StartCommand(GameCalls game, BoardPages pages, Introductions introductions, TimeProvider time) : IChatCommand
{
    public string Name => "start";

    public Enum Description => PlayPhrase.CommandStart;

    public async Task Run(Turn turn, string arguments, CancellationToken stop)
    {
        await introductions.Tell(turn, stop);
        var answer = await game.Ask(api => api.StartSession(turn.Token, stop), stop);
        if (answer is not Answer<StartedSession>.Ok(var started))
        {
            GameProblems.Tell(turn, answer);
            return;
        }

        Greet(turn, started.AlreadyRunning);
        await Open(turn, started, started.AlreadyRunning ? turn.Board.StartedBy : turn.Speaker.Id, stop);
    }

    /// <summary>Opens the board of a session that has begun or goes on.</summary>
    public async Task Open(Turn turn, StartedSession started, long startedBy, CancellationToken stop)
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
        if (started.AlreadyRunning) await pages.Everything(turn, stop);
    }

    private static void Greet(Turn turn, bool alreadyRunning)
    {
        if (alreadyRunning) turn.Board = turn.Board with { Note = turn.Words[PlayPhrase.WelcomeBack] };
        else turn.Say(turn.Words[turn.IsGroup ? PlayPhrase.WelcomeGroup : PlayPhrase.Welcome]);
    }
}
