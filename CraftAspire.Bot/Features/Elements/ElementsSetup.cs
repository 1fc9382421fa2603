using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Elements;

internal static class ElementsSetup
{
    public static void AddElements(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ElementCard>();
        builder.Services.AddHandler<ElementCommand>();
        builder.Services.AddHandler<RecipeLists>();
    }
}
