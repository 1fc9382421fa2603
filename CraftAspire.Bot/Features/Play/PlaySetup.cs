using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Play;

internal static class PlaySetup
{
    public static void AddPlay(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Combiner>();
        builder.Services.AddSingleton<Introductions>();
        builder.Services.AddHandler<StartCommand>();
        builder.Services.AddHandler<CombineCommand>();
        builder.Services.AddHandler<CardCommand>();
        builder.Services.AddHandler<StopCommand>();
        builder.Services.AddHandler<PairTextHandler>();
        builder.Services.AddHandler<BoardTaps>();
        builder.Services.AddHandler<CardTaps>();
        builder.Services.AddHandler<ReactionTaps>();
    }
}
