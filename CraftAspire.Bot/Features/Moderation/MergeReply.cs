using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>The element that a reported one becomes one with; then the points are asked for.</summary>
internal sealed class MergeReply(ModerationCalls moderation, Reports bench) : IReplyHandler
{
    public const string Handler = "merge";

    public string Name => Handler;

    public async Task AnswerAsync(Turn turn, Message message, Awaited awaited, CancellationToken cancellationToken)
    {
        var id = long.Parse(awaited.Argument!, CultureInfo.InvariantCulture);
        var name = message.Text?.Trim() ?? "";
        var answer = await moderation.AskAsync(api => api.TargetAsync(turn.Token, name, cancellationToken), cancellationToken);
        if (answer is not Answer<Element>.Ok(var target))
        {
            ModerationProblems.Tell(turn, answer);
            return;
        }

        turn.State = turn.State with { Awaited = null };
        if (await bench.FindAsync(turn, id, cancellationToken) is not { } report) return;
        var (from, into) = (BoardView.Show(Thing.Of(report.Element)), BoardView.Show(Thing.Of(target)));
        turn.Say(
            turn.Words.Say(ModerationPhrase.MergeConfirm, new Html(from), new Html(into)),
            ReportView.Points(ModerationVerbs.Merge, id, $"{target.Id}", turn.Words));
    }
}
