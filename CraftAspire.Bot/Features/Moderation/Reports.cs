using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>Shows reports to moderators and takes their rulings.</summary>
internal sealed class Reports(ModerationCalls moderation, BoardInvalidation invalidation)
{
    /// <summary>Shows the report that waits longest, after the one given.</summary>
    /// <param name="messageId">The message to show it in; 0 for a new one.</param>
    public async Task ShowNextAsync(Turn turn, long after, int messageId, CancellationToken cancellationToken)
    {
        var answer = await moderation.AskAsync(
            api => api.ReportsAsync(turn.Token, after == 0 ? null : $"{after}", 1, cancellationToken), cancellationToken);
        if (answer is not Answer<Page<Report>>.Ok(var page)) ModerationProblems.Tell(turn, answer);
        else if (page.Items is [var report, ..])
            turn.Answer(messageId, ReportView.TextOf(report, turn.Words), ReportView.Buttons(report, turn.State.Menu, turn.Words));
        else turn.Answer(messageId, turn.Words[after == 0 ? ModerationPhrase.ReportsEmpty : ModerationPhrase.ReportsNoMore]);
    }

    /// <summary>The report; null when there is none to show, which the moderator was told.</summary>
    public async Task<Report?> FindAsync(Turn turn, long id, CancellationToken cancellationToken)
    {
        var answer = await moderation.AskAsync(api => api.ReportByIdAsync(turn.Token, id, cancellationToken), cancellationToken);
        if (answer is Answer<Report>.Ok(var report)) return report;
        ModerationProblems.Tell(turn, answer);
        return null;
    }

    /// <summary>Shows it with its buttons.</summary>
    public static void Show(Turn turn, Report report, int messageId) =>
        turn.Answer(messageId, ReportView.TextOf(report, turn.Words), ReportView.Buttons(report, turn.State.Menu, turn.Words));

    public async Task RuleAsync(Turn turn, long id, Ruling ruling, int messageId, CancellationToken cancellationToken)
    {
        var answer = await moderation.AskAsync(api => api.DecideAsync(turn.Token, id, ruling, cancellationToken), cancellationToken);
        if (answer is Answer<Report>.Ok(var report))
        {
            if (ruling.Decision is not ReportDecision.Dismiss) invalidation.Note();
            Show(turn, report, messageId);
        }
        else if (answer is Answer<Report>.Problem { What: { Type: ProblemTypes.NameTaken, Element: { } other } } taken)
            OfferMerge(turn, id, taken.What, other);
        else ModerationProblems.Tell(turn, answer);
    }

    public async Task PunishAsync(
        Turn turn, Report report, Suspect suspect, Sanction sanction, int messageId, CancellationToken cancellationToken)
    {
        var answer = await moderation.AskAsync(
            api => api.SanctionAsync(turn.Token, suspect.PlayerId, sanction, cancellationToken), cancellationToken);
        if (answer is not Answer<Suspect>.Ok)
        {
            // Whoever could open the report is a moderator: what is forbidden is to judge an equal.
            if (answer is Answer<Suspect>.Problem { What.Type: ProblemTypes.Forbidden })
                turn.Say(turn.Words[ModerationPhrase.SanctionRefused]);
            else ModerationProblems.Tell(turn, answer);
            return;
        }

        turn.Toast(turn.Words[ModerationPhrase.SanctionDone]);
        if (await FindAsync(turn, report.Id, cancellationToken) is { } now) Show(turn, now, messageId);
    }

    public async Task BlankNameAsync(Turn turn, Report report, Suspect suspect, int messageId, CancellationToken cancellationToken)
    {
        var answer = await moderation.AskAsync(
            api => api.BlankNameAsync(turn.Token, suspect.PlayerId, cancellationToken), cancellationToken);
        if (answer is not Answer<Suspect>.Ok)
        {
            ModerationProblems.Tell(turn, answer);
            return;
        }

        turn.Toast(turn.Words[ModerationPhrase.NameBlanked]);
        if (await FindAsync(turn, report.Id, cancellationToken) is { } now) Show(turn, now, messageId);
    }

    private static void OfferMerge(Turn turn, long id, GameProblem taken, string other)
    {
        turn.State = turn.State with { Awaited = new Awaited(MergeReply.Handler, $"{id}") };
        turn.Say(
            $"""
            {turn.Words.Say(ModerationPhrase.RenameTaken, other)}
            {turn.Words.Say(ModerationPhrase.MergeOffer, taken.Element ?? other)}
            """);
    }
}
