using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>A bot's state, without its token.</summary>
public sealed record BotView(User Profile, bool PrivacyMode, int PendingUpdates, string? Webhook)
{
    public static BotView Of(Bot bot) => new(bot.Profile, bot.PrivacyMode, bot.Updates.Count, bot.Webhook.Current?.Url.AbsoluteUri);
}
