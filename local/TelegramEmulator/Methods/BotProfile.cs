using TelegramEmulator.World;

namespace TelegramEmulator.Methods;

/// <summary>A bot about itself.</summary>
public sealed record BotProfile(
    long Id, bool IsBot, string FirstName, string? Username, bool CanJoinGroups, bool CanReadAllGroupMessages, bool SupportsInlineQueries,
    bool CanConnectToBusiness, bool HasMainWebApp)
{
    public static BotProfile Of(Bot bot) =>
        new(bot.Id, true, bot.Profile.FirstName, bot.Profile.Username, true, !bot.PrivacyMode, false, false, false);
}
