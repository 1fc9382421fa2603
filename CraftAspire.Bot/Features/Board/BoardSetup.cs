using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Board;

internal static class BoardSetup
{
    public static void AddBoard(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BoardPages>();
        builder.Services.AddSingleton<PairSuggestions>();
        builder.Services.AddSingleton<IBoard>(services => services.GetRequiredService<BoardPages>());
    }
}
