using TelegramEmulator.Calls;

namespace TelegramEmulator.Methods;

/// <summary>All methods of the Bot API that the emulator knows.</summary>
public static class MethodsSetup
{
    public static IServiceCollection AddBotMethods(this IServiceCollection services) => services
        .AddSingleton<ChatAccess>().AddSingleton<SendingLimits>().AddSingleton<Outgoing>()
        .AddSingleton<InputFiles>().AddSingleton<MediaContent>()
        .AddSingleton<IMethodGroup, ProfileMethods>()
        .AddSingleton<IMethodGroup, BotTextMethods>()
        .AddSingleton<IMethodGroup, CommandMethods>()
        .AddSingleton<IMethodGroup, UpdateMethods>()
        .AddSingleton<IMethodGroup, SendMethods>()
        .AddSingleton<IMethodGroup, FileMethods>()
        .AddSingleton<IMethodGroup, ThingMethods>()
        .AddSingleton<IMethodGroup, CopyMethods>()
        .AddSingleton<IMethodGroup, EditMethods>()
        .AddSingleton<IMethodGroup, PinMethods>()
        .AddSingleton<IMethodGroup, CallbackMethods>()
        .AddSingleton<IMethodGroup, ReactionMethods>()
        .AddSingleton<IMethodGroup, ChatInfoMethods>()
        .AddSingleton<IMethodGroup, MemberMethods>()
        .AddSingleton<IMethodGroup, TopicMethods>()
        .AddSingleton<MethodTable>();
}
