using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>Says why a report or a ruling was not taken.</summary>
internal static class ModerationProblems
{
    public static void Tell<T>(Turn turn, Answer<T> answer)
    {
        if (!AccessDenied.Stops(turn, answer))
            turn.Say(answer is Answer<T>.Problem(var problem) ? TextOf(problem, turn.Words) : turn.Words[Phrase.GameAway]);
    }

    /// <summary>What moderators decided, in the words of the reader.</summary>
    public static string Decided(Verdict verdict, Words words) => words.Say(
        ModerationPhrase.ReportDecided, new Html(words[PhraseOf(verdict.Decision)]), verdict.By ?? words[Phrase.RatingSomebody]);

    public static Enum PhraseOf(ReportDecision decision) => decision switch
    {
        ReportDecision.Hide => ModerationPhrase.VerdictHide,
        ReportDecision.Rename => ModerationPhrase.VerdictRename,
        ReportDecision.Merge => ModerationPhrase.VerdictMerge,
        _ => ModerationPhrase.VerdictDismiss,
    };

    private static string TextOf(GameProblem problem, Words words) => problem.Type switch
    {
        ProblemTypes.InvalidRequest => words[Phrase.TooLong],
        ProblemTypes.NotInCollection => words.Say(Phrase.NotInCollection, problem.Element ?? "?"),
        ProblemTypes.BaseElement => words[ModerationPhrase.BaseStays],
        ProblemTypes.TooManyReports => words[ModerationPhrase.ReportsTooMany],
        ProblemTypes.Banned or ProblemTypes.Muted => GameProblems.Blocked(problem, words),
        ProblemTypes.ReportDecided when problem.Verdict is { } verdict => Decided(verdict, words),
        ProblemTypes.ReportNotFound => words[ModerationPhrase.ReportsEmpty],
        ProblemTypes.ElementNotFound => words.Say(ModerationPhrase.MergeNoTarget, problem.Element ?? "?"),
        ProblemTypes.NameRefused => words[ModerationPhrase.RenameRefused],
        ProblemTypes.NameTaken => words.Say(ModerationPhrase.RenameTaken, problem.Element ?? "?"),
        ProblemTypes.MergeLoop => words[ModerationPhrase.MergeLoop],
        _ => words[Phrase.GameAway],
    };

}
