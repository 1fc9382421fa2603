using Telegram.Bot;

namespace CraftAspire.Tests.Emulator;

/// <summary>The real client library, pointed at a test's world.</summary>
public static class BotClient
{
    public static TelegramBotClient Client(this TelegramWorld world) =>
        new(new TelegramBotClientOptions(world.Token, world.Address.ToString().TrimEnd('/')));
}
