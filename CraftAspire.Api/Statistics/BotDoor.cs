using CraftAspire.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace CraftAspire.Api.Statistics;

/// <summary>Who may count: the bot, and no player, whatever their role.</summary>
internal static class BotDoor
{
    public const string Policy = "Bot";

    public static AuthorizationBuilder AddBotPolicy(this AuthorizationBuilder authorization) => authorization
        .AddPolicy(Policy, policy => policy.RequireAuthenticatedUser().RequireClaim(PlayerToken.ServiceClaim, PlayerToken.BotService));
}
