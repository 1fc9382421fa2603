using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace CraftAspire.Api.Tokens;

internal static class TokenAuthentication
{
    /// <summary>Requires a player's token for every call without <c>AllowAnonymous</c>.</summary>
    public static void AddTokens(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<TokenOptions>().BindConfiguration("Tokens").ValidateDataAnnotations();

        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.ConfigureOptions<TokenRules>();

        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>Comes after the problems' middleware, which also answers refused calls.</summary>
    public static void UseTokens(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
