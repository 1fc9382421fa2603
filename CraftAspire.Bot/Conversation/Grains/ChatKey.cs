using System.Globalization;

namespace CraftAspire.Bot.Conversation.Grains;

/// <summary>The keys of grains. They contain the bot's id, so two bots can share a cluster.</summary>
internal static class ChatKey
{
    public static IChatGrain GetChat(this IGrainFactory grains, long botId, long chatId) =>
        grains.GetGrain<IChatGrain>(string.Create(CultureInfo.InvariantCulture, $"{botId}:{chatId}"));

    public static long ChatIdOf(string key) =>
        long.Parse(key.AsSpan(key.IndexOf(':', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
