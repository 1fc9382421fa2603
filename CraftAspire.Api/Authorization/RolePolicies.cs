using CraftAspire.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace CraftAspire.Api.Authorization;

/// <summary>The policies by which an endpoint says who may call it.</summary>
internal static class RolePolicies
{
    private const string Moderator = "Moderator";
    private const string Admin = "Admin";
    private const string Guarded = "Guarded";
    private const string Bot = "Bot";

    /// <summary>For moderators and admins who have given a code of their second factor.</summary>
    public static TBuilder RequireModerator<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(Moderator);

    /// <summary>For admins who have given a code of their second factor.</summary>
    public static TBuilder RequireAdmin<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(Admin);

    /// <summary>For every player; those with a second factor must have given a code.</summary>
    public static TBuilder RequireCodeOfEnrolled<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(Guarded);

    /// <summary>For the bot itself, and for no player of whatever role.</summary>
    public static TBuilder RequireBot<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(Bot);

    public static void AddRolePolicies(this IHostApplicationBuilder builder)
    {
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Moderator, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(Role.Moderator)))
            .AddPolicy(Admin, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(Role.Admin)))
            .AddPolicy(Guarded, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(Role.User)))
            .AddPolicy(Bot, policy => policy.RequireAuthenticatedUser().RequireClaim(PlayerToken.ServiceClaim, PlayerToken.BotService));
        builder.Services.AddScoped<IAuthorizationHandler, RoleAuthorizationHandler>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalProblems>();
    }
}
