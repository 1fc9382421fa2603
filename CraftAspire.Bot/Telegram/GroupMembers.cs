using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace CraftAspire.Bot.Telegram;

/// <summary>Who has a say in a group, as Telegram knows it.</summary>
internal sealed class GroupMembers(ITelegramBotClient telegram)
{
    /// <summary>Whether they own the group or are one of its admins; false where Telegram does not say.</summary>
    public async Task<bool> IsAdminAsync(long chatId, long userId, CancellationToken cancellationToken)
    {
        try
        {
            var member = await telegram.GetChatMember(chatId, userId, cancellationToken);
            return member.Status is ChatMemberStatus.Creator or ChatMemberStatus.Administrator;
        }
        catch (Exception error) when (error is RequestException or HttpRequestException)
        {
            return false;
        }
    }
}
