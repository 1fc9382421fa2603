using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Moderation;

internal static class ModerationSetup
{
    public static void AddModeration(this IServiceCollection services)
    {
        services.AddCommand<ReportCommand>();
        services.AddCommand<ReportsCommand>();
        services.AddCommand<WordsCommand>();
        services.AddCommand<AuditCommand>();
        services.AddReplies<RenameReply>();
        services.AddReplies<MergeReply>();
        services.AddSingleton<Bench>();
        services.AddSingleton<ITapHandler, BenchTaps>();
    }
}
