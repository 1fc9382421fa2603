namespace CraftAspire.Bot.Conversation;

/// <summary>Who sent the update.</summary>
/// <param name="Id">Telegram user id; the chat's own id, below zero, for those who speak as a chat: anonymous admins and channels.</param>
/// <param name="Name">First and last name as Telegram has them, or the title of the chat as which they speak.</param>
/// <param name="LanguageCode">Language of their Telegram, such as <c>ru</c>.</param>
/// <param name="IsAdmin">True for an anonymous admin, who speaks as the group itself.</param>
internal sealed record Speaker(long Id, string Name, string? LanguageCode, bool IsAdmin = false)
{
    /// <summary>True for those who speak as a chat: they are nobody's player.</summary>
    public bool IsChat => Id < 0;
}
