using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Collection;

internal static class CollectionSetup
{
    public static void AddCollection(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FavouriteMarks>();
        builder.Services.AddHandler<CollectionCommand>();
        builder.Services.AddHandler<SearchText>();
    }
}
