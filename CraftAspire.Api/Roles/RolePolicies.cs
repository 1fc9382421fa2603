using CraftAspire.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace CraftAspire.Api.Roles;

/// <summary>What an endpoint says about who may call it.</summary>
internal static class RolePolicies
{
    public const string Moderator = "Moderator";
    public const string Admin = "Admin";

    /// <summary>A player who has enrolled a second factor must have given a code; others are let in.</summary>
    public const string Guarded = "Guarded";

    /// <summary>For moderators and admins who have given a code of their second factor.</summary>
    public static TBuilder RequireModerator<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(Moderator);

    /// <summary>For admins who have given a code of their second factor.</summary>
    public static TBuilder RequireAdmin<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(Admin);

    /// <summary>For every player, and behind the second factor of those who have one.</summary>
    public static TBuilder RequireCodeOfEnrolled<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(Guarded);

    public static AuthorizationBuilder AddRolePolicies(this AuthorizationBuilder authorization) => authorization
        .AddPolicy(Moderator, policy => policy.RequireAuthenticatedUser().AddRequirements(new Door(Role.Moderator)))
        .AddPolicy(Admin, policy => policy.RequireAuthenticatedUser().AddRequirements(new Door(Role.Admin)))
        .AddPolicy(Guarded, policy => policy.RequireAuthenticatedUser().AddRequirements(new Door(Role.User)));
}
