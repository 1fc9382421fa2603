using TelegramEmulator.Control;
using TelegramEmulator.Faults;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace CraftAspire.Tests.Emulator;

/// <summary>A chat as it stands on everybody's screen.</summary>
/// <param name="Key">Names the chat for the control interface.</param>
/// <param name="Id">The chat id that the bot sees.</param>
public sealed record Chat(ControlClient Control, string Key, long Id)
{
    /// <summary>The messages as they stand, oldest first.</summary>
    public async Task<IReadOnlyList<Message>> Messages() =>
        [.. (await Control.Get<ChatPage>($"chats/{Key}/messages")).Messages.Select(each => each.Message)];

    /// <summary>Waits until a message is as described, edits included, and returns the newest such message.</summary>
    public async Task<Message> Until(Func<Message, bool> isAsDescribed) =>
        (await UntilAll(all => all.Any(isAsDescribed))).Last(isAsDescribed);

    /// <summary>Waits until the chat as a whole is as described.</summary>
    public async Task<IReadOnlyList<Message>> UntilAll(Func<IReadOnlyList<Message>, bool> isAsDescribed)
    {
        using var patience = Patience.Start();
        var page = await Control.Get<ChatPage>($"chats/{Key}/messages");
        while (true)
        {
            IReadOnlyList<Message> messages = [.. page.Messages.Select(each => each.Message)];
            if (isAsDescribed(messages))
                return messages;
            if (patience.IsCancellationRequested)
                Assert.Fail(
                    $"The chat still stands like this:\n{string.Join('\n', messages.Select(Describe))}");
            page = await Control.Get<ChatPage>($"chats/{Key}/changes?after={page.Version}&wait_ms=2000");
        }
    }

    /// <summary>A fault: Telegram refuses to delete a message of this chat.</summary>
    public MethodFault RefusedDeletion(string description, int code = 400) => new()
    {
        Method = "deleteMessage",
        Chat = Id,
        Code = code,
        Description = description,
        RetryAfter = code == 429 ? 1 : null,
    };

    /// <summary>Makes a member an administrator, restricted, kicked; a bot likewise.</summary>
    public Task Appoint(long member, NewRole role, bool isBot = false) =>
        Control.Put($"chats/{Key}/{(isBot ? "bots" : "people")}/{member}/role", role);

    /// <summary>Turns the group into a supergroup.</summary>
    public async Task<Chat> Migrates(MigrationOrder order = MigrationOrder.OldFirst)
    {
        var name = System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(order.ToString());
        var chat = await Control.Post<ChatView>($"chats/{Key}/migrate?order={name}");
        return new Chat(Control, chat.Key, chat.Chat.Id);
    }

    /// <summary>One line per message, for people who read a failed test.</summary>
    public static string Describe(Message message)
    {
        var buttons = message.ReplyMarkup?.InlineKeyboard.Select(row => $"[{string.Join("] [", row.Select(each => each.Text))}]");
        var text = message.Text ?? message.Caption;
        var photo = message.Photo is null ? "" : " (photo)";
        return $"  #{message.MessageId} {message.From?.FirstName}: {text}{photo}  {string.Join(" / ", buttons ?? [])}";
    }
}
