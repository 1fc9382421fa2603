using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Features.Security;

/// <summary>Says why a code did not open.</summary>
internal static class CodeProblems
{
    private const int Longest = 32;

    /// <summary>What was typed; longer than any code is no code, and not worth sending.</summary>
    public static string Read(Message message) => message.Text?.Trim() is { Length: <= Longest } text ? text : "";

    public static void Tell<T>(Turn turn, Answer<T> answer)
    {
        var words = turn.Words;
        if (answer is not Answer<T>.Problem(var problem))
        {
            turn.Say(words[Phrase.GameAway]);
            return;
        }

        switch (problem.Type)
        {
            case ProblemTypes.WrongCode:
                turn.Say(words.Say(SecurityPhrase.CodeWrong, problem.TriesLeft ?? 0));
                break;
            case ProblemTypes.CodeUsed:
                turn.Say(words[SecurityPhrase.CodeUsed]);
                break;
            case ProblemTypes.SecondFactorLocked:
                turn.State = turn.State with { Awaited = null };
                turn.Say(
                    words.Say(
                        SecurityPhrase.CodeLocked, new Html(words.Count(Noun.Minutes, ((problem.RetryAfterSeconds ?? 60) + 59) / 60))));
                break;
            case ProblemTypes.InvalidRequest:
                turn.Say(words[SecurityPhrase.CodeForm]);
                break;
            default:
                turn.State = turn.State with { Awaited = null };
                turn.Say(words[SecurityPhrase.SecurityNeeded]);
                break;
        }
    }
}
