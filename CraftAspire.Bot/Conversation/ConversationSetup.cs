namespace CraftAspire.Bot.Conversation;

internal static class ConversationSetup
{
    /// <summary>Adds what every feature stands on: turns and the ways to their handlers.</summary>
    public static void AddConversation(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TurnTaker>();
        builder.Services.AddSingleton<MessageRouter>();
        builder.Services.AddSingleton<TapRouter>();
        builder.Services.AddSingleton<MembershipRouter>();
        builder.Services.AddSingleton<ReplyRouter>();
        builder.Services.AddSingleton<TextRouter>();
        builder.Services.AddSingleton<CommandRouter>();
        builder.Services.AddSingleton<CommandMenu>();
        builder.Services.AddSingleton<WaitingSign>();
        builder.Services.AddSingleton<BoardInvalidation>();
    }

    /// <summary>
    /// Adds a handler under each of its interfaces: commands, taps, replies, texts, due work. The menu shows commands in the order in
    /// which they are added.
    /// </summary>
    public static void AddHandler<THandler>(this IServiceCollection services) where THandler : class
    {
        services.AddSingleton<THandler>();
        services.AddAs<IChatCommand, THandler>();
        services.AddAs<ITapHandler, THandler>();
        services.AddAs<IReplyHandler, THandler>();
        services.AddAs<ITextHandler, THandler>();
        services.AddAs<IDueHandler, THandler>();
    }

    private static void AddAs<TInterface, THandler>(this IServiceCollection services) where TInterface : class where THandler : class
    {
        if (typeof(THandler).IsAssignableTo(typeof(TInterface)))
            services.AddSingleton(provider => (TInterface)(object)provider.GetRequiredService<THandler>());
    }
}
