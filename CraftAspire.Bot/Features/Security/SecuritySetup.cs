using CraftAspire.Bot.Conversation;

namespace CraftAspire.Bot.Features.Security;

internal static class SecuritySetup
{
    public static void AddSecurity(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHandler<SecurityCommand>();
        builder.Services.AddHandler<CodeReply>();
        builder.Services.AddHandler<StrayCode>();
        builder.Services.AddHandler<ConfirmReply>();
        builder.Services.AddHandler<SecurityTaps>();
        builder.Services.AddHandler<RoleResignation>();
        builder.Services.AddHandler<ExpiredSecret>();
    }
}
