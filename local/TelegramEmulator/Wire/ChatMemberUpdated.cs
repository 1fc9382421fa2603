namespace TelegramEmulator.Wire;

/// <summary>A change of somebody's standing in a chat; in private chats <c>kicked</c> means that the person blocked the bot.</summary>
public sealed record ChatMemberUpdated(Chat Chat, User From, long Date, ChatMember OldChatMember, ChatMember NewChatMember);
