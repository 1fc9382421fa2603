using System.Globalization;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Contracts;
using Telegram.Bot.Types;

namespace CraftAspire.Bot.Features.Moderation;

/// <summary>The new name of a reported element.</summary>
internal sealed class RenameReply(Reports bench) : IReplyHandler
{
    public const string Handler = "rename";

    public string Name => Handler;

    public async Task AnswerAsync(Turn turn, Message message, Awaited awaited, CancellationToken cancellationToken)
    {
        var id = long.Parse(awaited.Argument!, CultureInfo.InvariantCulture);
        await bench.RuleAsync(turn, id, new Ruling(ReportDecision.Rename, Name: message.Text ?? ""), 0, cancellationToken);

        // Where a code is asked for first, or a merge was offered, something else is awaited by now.
        if (turn.State.Awaited == awaited) turn.State = turn.State with { Awaited = null };
    }
}
