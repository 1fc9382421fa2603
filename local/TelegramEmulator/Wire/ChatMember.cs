namespace TelegramEmulator.Wire;

/// <summary>Somebody's standing in a chat: <c>member</c>, <c>left</c> or <c>kicked</c>.</summary>
public sealed record ChatMember(User User, string Status)
{
    /// <summary>Only for <c>kicked</c>: 0 means for ever.</summary>
    public long? UntilDate { get; init; }
}
