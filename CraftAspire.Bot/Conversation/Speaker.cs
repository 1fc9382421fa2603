namespace CraftAspire.Bot.Conversation;

/// <summary>Who sent the update.</summary>
/// <param name="Id">Telegram user id.</param>
/// <param name="Name">First and last name as Telegram has them.</param>
/// <param name="LanguageCode">Language of their Telegram, such as <c>ru</c>.</param>
internal sealed record Speaker(long Id, string Name, string? LanguageCode);
