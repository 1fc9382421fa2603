using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>
/// What a bot gets to see of a group. With privacy mode, which is the default: commands, mentions, replies to itself and
/// service messages; administrators see everything.
/// </summary>
public static class Privacy
{
    public static bool Sees(Bot bot, Room room, Message message)
    {
        // No bot sees another bot's messages; what chats say comes from accounts that are marked as bots too.
        if (message is { From.IsBot: true, SenderChat: null })
            return false;

        return room.Kind is RoomKind.Private or RoomKind.Channel || !bot.PrivacyMode || room.StandingOf(bot.Id).IsAdministrator
            || message.IsService || IsReplyTo(bot, message) || IsCommandFor(bot, message) || Mentions(bot, message);
    }

    // In a topic everything that replies to nothing else is a reply to the message that opened it.
    private static bool IsReplyTo(Bot bot, Message message) =>
        message.ReplyToMessage is { ForumTopicCreated: null } target && target.From?.Id == bot.Id;

    private static bool Mentions(Bot bot, Message message)
    {
        var text = message.Text ?? message.Caption ?? "";
        return (message.Entities ?? message.CaptionEntities ?? []).Any(each => each.Type is "mention"
            && text.AsSpan(each.Offset + 1, each.Length - 1).Equals(bot.Profile.Username, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsCommandFor(Bot bot, Message message)
    {
        if (message.Text is not { } text
            || message.Entities?.FirstOrDefault(each => each is { Type: "bot_command", Offset: 0 }) is not { } command)
            return false;

        var at = text.AsSpan(0, command.Length).IndexOf('@');
        return at < 0 || text.AsSpan(at + 1, command.Length - at - 1).Equals(bot.Profile.Username, StringComparison.OrdinalIgnoreCase);
    }
}
