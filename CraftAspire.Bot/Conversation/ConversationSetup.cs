using CraftAspire.Bot.Admin;
using CraftAspire.Bot.Board;
using CraftAspire.Bot.Combining;
using CraftAspire.Bot.Commands;
using CraftAspire.Bot.Elements;
using CraftAspire.Bot.History;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Moderation;
using CraftAspire.Bot.Privacy;
using CraftAspire.Bot.Rating;
using CraftAspire.Bot.Reactions;
using CraftAspire.Bot.Security;
using CraftAspire.Bot.Statistics;
using CraftAspire.Bot.Tracing;

namespace CraftAspire.Bot.Conversation;

internal static class ConversationSetup
{
    /// <summary>Adds everything that answers; the commands stand in the order of the menu.</summary>
    public static void AddConversation(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<TurnTaker>();
        services.AddSingleton<MessageRouter>();
        services.AddSingleton<TapRouter>();
        services.AddSingleton<MembershipRouter>();
        services.AddSingleton<ReplyRouter>();
        services.AddSingleton<CommandRouter>();
        services.AddSingleton<CommandMenu>();

        services.AddSingleton<BoardPages>();
        services.AddSingleton<FavouriteMarks>();
        services.AddSingleton<ITapHandler, BoardTaps>();
        services.AddSingleton<ITapHandler, ReactionTaps>();
        services.AddSingleton<Combiner>();
        services.AddSingleton<ThinkingSign>();
        services.AddSingleton<Introductions>();
        services.AddSingleton<ElementCard>();

        services.AddCommand<StartCommand>();
        services.AddCommand<CombineCommand>();
        services.AddCommand<CollectionCommand>();
        services.AddCommand<ElementCommand>();
        services.AddCommand<RatingCommand>();
        services.AddCommand<StatsCommand>();
        services.AddCommand<HistoryCommand>();
        services.AddCommand<StopCommand>();
        services.AddCommand<LanguageCommand>();
        services.AddCommand<HelpCommand>();
        services.AddCommand<PrivacyCommand>();
        services.AddCommand<SecurityCommand>();
        services.AddCommand<ForgetCommand>();
        services.AddSecurity();
        services.AddModeration();
        services.AddAdmin();

        services.AddOptions<DashboardOptions>().BindConfiguration(DashboardOptions.Section);
        services.AddCommand<TraceCommand>();
    }

    internal static void AddReplies<THandler>(this IServiceCollection services) where THandler : class, IReplyHandler
    {
        services.AddSingleton<THandler>();
        services.AddSingleton<IReplyHandler>(provider => provider.GetRequiredService<THandler>());
        if (typeof(THandler).IsAssignableTo(typeof(ITapHandler))) services.AddSingleton(provider => (ITapHandler)provider.GetRequiredService<THandler>());
    }

    internal static void AddCommand<TCommand>(this IServiceCollection services) where TCommand : class, IChatCommand
    {
        services.AddSingleton<TCommand>();
        services.AddSingleton<IChatCommand>(provider => provider.GetRequiredService<TCommand>());
        if (typeof(TCommand).IsAssignableTo(typeof(ITapHandler))) services.AddSingleton(provider => (ITapHandler)provider.GetRequiredService<TCommand>());
    }
}
