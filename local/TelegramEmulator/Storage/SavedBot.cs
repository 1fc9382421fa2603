using System.Text.Json;
using TelegramEmulator.Updates;
using TelegramEmulator.Webhooks;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator.Storage;

/// <summary>A bot in the state file.</summary>
public sealed record SavedBot(
    User Profile, string Secret, bool PrivacyMode, IReadOnlyList<SavedMenu> Menus, Webhook? Webhook, SavedUpdates Updates)
{
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, JsonElement> Buttons { get; init; } = new Dictionary<string, JsonElement>();

    public static SavedBot Of(Bot bot) =>
        new(bot.Profile, bot.Secret, bot.PrivacyMode, bot.Commands.Saved(), bot.Webhook.Current, bot.Updates.Saved())
        {
            Texts = bot.Texts.Texts,
            Buttons = bot.Texts.Buttons,
        };

    public void RestoreInto(EmulatedTelegram telegram, WebhookSender webhooks)
    {
        var bot = telegram.Bots.Add(Profile.Id, Secret, Profile);
        bot.PrivacyMode = PrivacyMode;
        bot.Commands.Restore(Menus);
        bot.Texts.Restore(Texts, Buttons);
        bot.Updates.Restore(Updates);
        if (Webhook is not null)
            webhooks.Set(bot, Webhook);
    }
}
