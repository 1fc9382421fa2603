using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Security;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Moderation;

/// <summary>Says why a report or a ruling was not taken.</summary>
internal static class ModerationComplaints
{
    public static void Tell<T>(Turn turn, Answer<T> answer)
    {
        if (!ClosedDoor.Stops(turn, answer)) turn.Say(answer is Answer<T>.Problem(var problem) ? TextOf(problem, turn.Words) : turn.Words[Phrase.GameAway]);
    }

    /// <summary>What moderators decided, in the words of the reader.</summary>
    public static string Decided(Verdict verdict, Words words) => words.Say(
        Phrase.ReportDecided, new Html(words[PhraseOf(verdict.Decision)]), verdict.By ?? words[Phrase.RatingSomebody]);

    public static Phrase PhraseOf(ReportDecision decision) => decision switch
    {
        ReportDecision.Hide => Phrase.VerdictHide,
        ReportDecision.Rename => Phrase.VerdictRename,
        ReportDecision.Merge => Phrase.VerdictMerge,
        _ => Phrase.VerdictDismiss,
    };

    private static string TextOf(GameProblem problem, Words words) => problem.Type switch
    {
        ProblemTypes.InvalidRequest => words[Phrase.TooLong],
        ProblemTypes.NotInCollection => words.Say(Phrase.NotInCollection, problem.Element ?? "?"),
        ProblemTypes.BaseElement => words[Phrase.BaseStays],
        ProblemTypes.TooManyReports => words[Phrase.ReportsTooMany],
        ProblemTypes.Banned or ProblemTypes.Muted => Blocked(problem, words),
        ProblemTypes.ReportDecided when problem.Verdict is { } verdict => Decided(verdict, words),
        ProblemTypes.ReportNotFound => words[Phrase.ReportsEmpty],
        ProblemTypes.ElementNotFound => words.Say(Phrase.MergeNoTarget, problem.Element ?? "?"),
        ProblemTypes.NameRefused => words[Phrase.RenameRefused],
        ProblemTypes.NameTaken => words.Say(Phrase.RenameTaken, problem.Element ?? "?"),
        ProblemTypes.MergeLoop => words[Phrase.MergeLoop],
        _ => words[Phrase.GameAway],
    };

    /// <summary>That moderators keep the player from something, and until when.</summary>
    public static string Blocked(GameProblem problem, Words words)
    {
        var what = words[problem.Type == ProblemTypes.Banned ? Phrase.YouAreBanned : Phrase.YouAreMuted];
        return problem.Until is { } until ? $"{what} {words.Say(Phrase.BlockedUntil, words.Moment(until))}" : what;
    }
}
