using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace CraftAspire.Bot.Conversation;

/// <summary>The bot was added somewhere, or thrown out, or blocked.</summary>
internal sealed class MembershipRouter(CommandRouter commands)
{
    public async Task AnswerAsync(Turn turn, ChatMemberUpdated change, CancellationToken cancellationToken)
    {
        var isIn = IsIn(change.NewChatMember.Status);
        if (turn.IsGroup && isIn && !IsIn(change.OldChatMember.Status))
        {
            await commands.StartAsync(turn, cancellationToken);
            return;
        }

        // Removed or blocked: nobody reads messages there. Queued ones are marked when Telegram refuses them.
        turn.Outcome = TurnOutcome.Ignored;
    }

    private static bool IsIn(ChatMemberStatus status) =>
        status is ChatMemberStatus.Member or ChatMemberStatus.Administrator or ChatMemberStatus.Creator;
}
