using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Security;

/// <summary>What to do when the game says that something is not for this player, or not yet.</summary>
internal static class AccessDenied
{
    /// <summary>
    /// True when the answer was about rights; then the player knows what is missing. Where that is a code the update is kept, and
    /// answered as soon as the code was right.
    /// </summary>
    public static bool Stops<T>(Turn turn, Answer<T> answer)
    {
        if (answer is not Answer<T>.Problem(var problem)) return false;

        var words = turn.Words;
        switch (problem.Type)
        {
            case ProblemTypes.Forbidden:
                turn.Say(words[Phrase.UnknownCommand]);
                return true;
            case ProblemTypes.SecondFactorNotEnrolled:
                turn.State = turn.State with { Awaited = new Awaited(SecurityTaps.OnTheWay, Wanted: RequestOf(turn)) };
                turn.Say(
                    words[SecurityPhrase.SecurityNeeded],
                    [[new Button(words[SecurityPhrase.SecuritySetUp], Tap.Data(SecurityVerbs.SetUp, turn.Speaker.Id))]]);
                return true;
            case ProblemTypes.SecondFactorRequired when turn.IsGroup:
                turn.Say(words[Phrase.PrivateOnly]);
                return true;
            case ProblemTypes.SecondFactorRequired:
                turn.State = turn.State with { RaisedUntil = null, Awaited = new Awaited(CodeReply.Handler, Wanted: RequestOf(turn)) };
                turn.Say(words[SecurityPhrase.CodeQuestion]);
                return true;
            default:
                return false;
        }
    }

    private static PausedRequest RequestOf(Turn turn) => turn switch
    {
        { Redo: { } again } => again,
        { Update.Update.CallbackQuery: { } tap } => new PausedRequest(null, tap.Data, tap.Message?.MessageId ?? 0, null),
        _ => new PausedRequest(turn.Update.Update?.Message?.Text, null, 0, turn.State.Awaited),
    };
}
