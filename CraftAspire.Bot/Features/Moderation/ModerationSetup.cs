using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Moderation;

internal static class ModerationSetup
{
    public static void AddModeration(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Reports>();
        builder.Services.AddHandler<ReportCommand>();
        builder.Services.AddHandler<ReportsCommand>();
        builder.Services.AddHandler<WordsCommand>();
        builder.Services.AddHandler<EmojiCommand>();
        builder.Services.AddHandler<NameCommand>();
        builder.Services.AddHandler<AuditCommand>();
        builder.Services.AddHandler<RenameReply>();
        builder.Services.AddHandler<MergeReply>();
        builder.Services.AddHandler<ReportTaps>();
    }
}
