using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.History;

internal static class HistorySetup
{
    public static void AddHistory(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHandler<HistoryCommand>();
    }
}
