using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>
/// What a bot gets to see of a group. With privacy mode, which is the default: commands, replies to itself and service messages.
/// </summary>
public static class Privacy
{
    public static bool Sees(Bot bot, Room room, Message message) =>
        // No bot sees another bot's messages.
        message.From is not { IsBot: true }
        && (room.Kind is RoomKind.Private or RoomKind.Channel
            || !bot.PrivacyMode
            || IsService(message)
            || IsReplyTo(bot, message)
            || IsCommandFor(bot, message));

    private static bool IsService(Message message) => message is { Text: null, Caption: null, Photo: null, Document: null };

    private static bool IsReplyTo(Bot bot, Message message) => message.ReplyToMessage?.From?.Id == bot.Id;

    private static bool IsCommandFor(Bot bot, Message message)
    {
        if (message.Text is not { } text
            || message.Entities?.FirstOrDefault(each => each is { Type: "bot_command", Offset: 0 }) is not { } command)
            return false;

        var at = text.AsSpan(0, command.Length).IndexOf('@');
        return at < 0 || text.AsSpan(at + 1, command.Length - at - 1).Equals(bot.Profile.Username, StringComparison.OrdinalIgnoreCase);
    }
}
