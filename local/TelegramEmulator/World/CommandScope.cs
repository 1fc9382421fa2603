namespace TelegramEmulator.World;

/// <summary>To whom commands are shown, as Telegram's BotCommandScope.</summary>
public sealed record CommandScope(string Type, long? ChatId = null, long? UserId = null)
{
    public static CommandScope Default { get; } = new("default");

    public string Key => $"{Type}/{ChatId}/{UserId}";

    /// <summary>The scopes that apply, narrowest first, in the order of the Bot API's documentation.</summary>
    public static IEnumerable<CommandScope> Narrowing(Room room, Person person)
    {
        if (room.Kind is RoomKind.Private)
        {
            yield return new CommandScope("chat", room.Chat.Id);
            yield return new CommandScope("all_private_chats");
        }
        else
        {
            yield return new CommandScope("chat_member", room.Chat.Id, person.Id);
            yield return new CommandScope("chat", room.Chat.Id);
            yield return new CommandScope("all_group_chats");
        }

        yield return Default;
    }
}
