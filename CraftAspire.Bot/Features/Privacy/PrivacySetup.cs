using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Privacy;

internal static class PrivacySetup
{
    public static void AddPrivacy(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHandler<PrivacyCommand>();
        builder.Services.AddHandler<ExportCommand>();
        builder.Services.AddHandler<ForgetCommand>();
        builder.Services.AddHandler<ForgottenChat>();
    }
}
