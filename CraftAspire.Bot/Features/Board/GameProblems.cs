using System.Diagnostics;
using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Board;

/// <summary>Says on the board why the game did not do what was asked.</summary>
internal static class GameProblems
{
    public static void Tell<T>(Turn turn, Answer<T> answer)
    {
        var words = turn.Words;
        if (answer is not Answer<T>.Problem(var problem))
        {
            turn.Update.Span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", "game_away");
            Tell(turn, words[Phrase.GameAway]);
            return;
        }

        // What the player did was fine and gave nothing: whoever looks for it in the traces finds its root red.
        if (problem.Type is ProblemTypes.NoGoodAnswer or ProblemTypes.GenerationUnavailable)
            turn.Update.Span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", problem.Type);
        switch (problem.Type)
        {
            case ProblemTypes.NoActiveSession:
                turn.Board = turn.Board with { IsOpen = false, Selected = null };
                Tell(turn, words[BoardPhrase.NoSession]);
                break;
            case ProblemTypes.NotInCollection when turn.IsTap
                && long.TryParse(problem.Element, NumberStyles.None, CultureInfo.InvariantCulture, out _):
                // A button means an element by its number, which says nothing to the player.
                Tell(turn, words[BoardPhrase.ElementGone]);
                break;
            case ProblemTypes.NotInCollection:
                var missing = words.Say(Phrase.NotInCollection, problem.Element ?? "?");
                Tell(
                    turn,
                    problem.DidYouMean.Count == 0
                        ? missing
                        : $"{missing} {words.Say(BoardPhrase.DidYouMean, string.Join(" / ", problem.DidYouMean))}");
                break;
            case ProblemTypes.InvalidRequest:
                Tell(turn, words[Phrase.TooLong]);
                break;
            case ProblemTypes.ElementHidden:
                Tell(turn, words[BoardPhrase.HiddenResult]);
                break;
            case ProblemTypes.Banned or ProblemTypes.Muted:
                Tell(turn, Blocked(problem, words));
                break;
            case ProblemTypes.SessionRunning:
                Tell(turn, words[BoardPhrase.OtherGameRuns]);
                break;
            case ProblemTypes.SessionClosed or ProblemTypes.SessionNotFound:
                Tell(turn, words[BoardPhrase.GameStaysOver]);
                break;
            case ProblemTypes.NoGoodAnswer:
                Tell(turn, words[BoardPhrase.NoGoodAnswer]);
                break;
            case ProblemTypes.TooManyGenerations:
                Tell(turn, words.Say(Phrase.TooManyGenerations, MinutesOf(problem)));
                break;
            case ProblemTypes.GenerationsSpent:
                Tell(turn, words[Phrase.GenerationsSpent]);
                break;
            case ProblemTypes.GenerationUnavailable:
                Tell(turn, words[Phrase.ModelAway]);
                break;
            default:
                Tell(turn, words[Phrase.GameAway]);
                break;
        }
    }

    /// <summary>That moderators keep the player from something, and until when.</summary>
    public static string Blocked(GameProblem problem, Words words)
    {
        var what = words[problem.Type == ProblemTypes.Banned ? BoardPhrase.YouAreBanned : BoardPhrase.YouAreMuted];
        return problem.Until is { } until ? $"{what} {words.Say(BoardPhrase.BlockedUntil, words.Moment(until))}" : what;
    }

    private static int MinutesOf(GameProblem problem) => Math.Max(1, (int)Math.Ceiling((problem.RetryAfterSeconds ?? 0) / 60.0));

    /// <summary>On the board, so that the chat stays tidy; without a board as a message.</summary>
    private static void Tell(Turn turn, string html)
    {
        if (turn.Board.Serial == 0) turn.Say(html);
        else turn.Note(html);
    }
}
