using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>Taps under a report. What cannot be undone by a tap asks once more, in the same message.</summary>
internal sealed class ReportTaps(Reports bench) : ITapHandler
{
    public IReadOnlyList<string> Verbs { get; } =
    [
        ModerationVerbs.Next, ModerationVerbs.View, ModerationVerbs.Dismiss, ModerationVerbs.Hide,
        ModerationVerbs.Rename, ModerationVerbs.Merge, ModerationVerbs.Sanction,
    ];

    public async Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        turn.Wanted = ReportsCommand.CommandName;
        switch (tap.Verb)
        {
            case ModerationVerbs.Next:
                await bench.ShowNextAsync(turn, tap.Scope, tap.MessageId, cancellationToken);
                break;
            case ModerationVerbs.Dismiss:
                await bench.RuleAsync(turn, tap.Scope, new Ruling(ReportDecision.Dismiss), tap.MessageId, cancellationToken);
                break;
            case ModerationVerbs.Hide when tap.Argument.Length > 0:
                await bench.RuleAsync(
                    turn,
                    tap.Scope,
                    new Ruling(ReportDecision.Hide, TakesPoints: tap.Argument == ModerationVerbs.Take),
                    tap.MessageId,
                    cancellationToken);
                break;
            case ModerationVerbs.Merge when TryReadTarget(tap.Argument, out var target):
                var merge = new Ruling(
                    ReportDecision.Merge,
                    Into: ElementReference.ById(target),
                    TakesPoints: tap.Argument.EndsWith(ModerationVerbs.Take, StringComparison.Ordinal));
                await bench.RuleAsync(turn, tap.Scope, merge, tap.MessageId, cancellationToken);
                break;
            default:
                if (await bench.FindAsync(turn, tap.Scope, cancellationToken) is { } report)
                    await AskAsync(turn, tap, report, cancellationToken);
                break;
        }
    }

    private async Task AskAsync(Turn turn, Tap tap, Report report, CancellationToken cancellationToken)
    {
        var (words, text) = (turn.Words, ReportView.TextOf(report, turn.Words));
        switch (tap.Verb)
        {
            case ModerationVerbs.Hide when report.Verdict is null:
                turn.Rewrite(
                    tap.MessageId,
                    $"{text}\n{words[ModerationPhrase.HideQuestion]}",
                    ReportView.Points(ModerationVerbs.Hide, report.Id, "", words));
                break;
            case ModerationVerbs.Rename when report.Verdict is null:
                turn.State = turn.State with { Awaited = new Awaited(RenameReply.Handler, $"{report.Id}") };
                turn.Say(words[ModerationPhrase.RenameQuestion], [[ReportView.Back(report.Id, words)]]);
                break;
            case ModerationVerbs.Merge when report.Verdict is null:
                turn.State = turn.State with { Awaited = new Awaited(MergeReply.Handler, $"{report.Id}") };
                turn.Say(words[ModerationPhrase.MergeQuestion], [[ReportView.Back(report.Id, words)]]);
                break;
            case ModerationVerbs.Sanction:
                await PunishAsync(turn, tap, report, cancellationToken);
                break;
            default:
                // The way back from a question for a name: what is written next is no answer to it.
                if (turn.State.Awaited is { Handler: RenameReply.Handler or MergeReply.Handler })
                    turn.State = turn.State with { Awaited = null };
                Reports.Show(turn, report, tap.MessageId);
                break;
        }
    }

    private async Task PunishAsync(Turn turn, Tap tap, Report report, CancellationToken cancellationToken)
    {
        var words = turn.Words;
        var suspect = tap.Argument.StartsWith('d') ? report.Discoverer : report.Reporter;
        switch (tap.Argument)
        {
            case [_, var kind, var index] when suspect is not null && ReportView.LengthAt(index) is { } length:
                await bench.PunishAsync(
                    turn, report, suspect, new Sanction(
                        kind == 'b' ? SanctionKind.Ban : SanctionKind.Mute, length), tap.MessageId, cancellationToken);
                break;
            case [_, ReportView.Blank] when suspect is not null:
                await bench.BlankNameAsync(turn, report, suspect, tap.MessageId, cancellationToken);
                break;
            case [_, _] choice when suspect is not null:
                turn.Rewrite(
                    tap.MessageId,
                    $"{ReportView.TextOf(report, words)}\n{words[ModerationPhrase.LengthQuestion]}",
                    ReportView.Times(report.Id, choice, words));
                break;
            default:
                turn.Rewrite(
                    tap.MessageId,
                    $"{ReportView.TextOf(report, words)}\n{words[ModerationPhrase.SanctionQuestion]}",
                    ReportView.Suspects(report, words));
                break;
        }
    }

    private static bool TryReadTarget(string argument, out long id) =>
        long.TryParse(argument.AsSpan(0, Math.Max(0, argument.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
