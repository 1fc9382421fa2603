using Microsoft.AspNetCore.Authorization;

namespace CraftAspire.Api.Roles;

internal static class RolesSetup
{
    public static void AddRoles(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<AdminOptions>().BindConfiguration("Admins").ValidateDataAnnotations();
        builder.Services.AddAuthorizationBuilder().AddRolePolicies();
        builder.Services.AddScoped<IAuthorizationHandler, Doorkeeper>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, ClosedDoors>();
        builder.Services.AddScoped<RoleBook>();
        builder.Services.AddSingleton<FirstAdmins>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FirstAdmins>());
    }
}
