using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Emulator;

/// <summary>Somebody with a private chat with the bot; in a group it is <c>person.In(group)</c> who acts.</summary>
public sealed record Person(User Profile, ChatSeat Seat)
{
    public long Id => Profile.Id;

    public Chat Chat => Seat.Chat;

    public ChatSeat In(Chat chat) => new(chat, Id);

    public Task<Message> Sends(string text, Message? inReplyTo = null) => Seat.Sends(text, inReplyTo);

    public Task<string> Taps(string label) => Seat.Taps(label);

    public Task<IReadOnlyList<Message>> Messages() => Chat.Messages();

    public Task<Message> Sees(Func<Message, bool> isAsDescribed) => Chat.Until(isAsDescribed);

    public Task Blocks() => Chat.Control.Post($"chats/{Chat.Key}/block");

    public Task Unblocks() => Chat.Control.Post($"chats/{Chat.Key}/unblock");

    public Task DeletesAccount() => Chat.Control.Post($"people/{Id}/deactivate");
}
