using System.Diagnostics;
using CraftAspire.Api.Authorization;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Roles;

internal static class RoleEndpoints
{
    public static void AddRoles(this IHostApplicationBuilder builder)
    {
        builder.AddRolePolicies();
        if (builder.Configuration["Admins:File"] is { Length: > 0 } file)
            builder.Configuration.AddJsonFile(file, optional: true, reloadOnChange: true);
        builder.Services.AddOptionsWithValidateOnStart<AdminOptions>().BindConfiguration("Admins").ValidateDataAnnotations();
        builder.Services.AddScoped<RoleAssignments>();
        builder.Services.AddSingleton<FirstAdmins>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FirstAdmins>());
    }

    public static void MapRoles(this IEndpointRouteBuilder app)
    {
        var roles = app.MapGroup("").WithTags("Roles").RequireAdmin().ProducesProblem(StatusCodes.Status403Forbidden);

        app.MapDelete("/players/me/role", GiveUp).WithTags("Roles").WithName("GiveUpRole").RequireCodeOfEnrolled()
            .WithSummary("Gives up the caller's own role")
            .WithDescription("The last admin appoints another one first.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);

        roles.MapGet("/roles", List).WithName("Roles").WithSummary("All moderators and admins");

        roles.MapPut("/players/{telegramId:long}/role", Give).WithName("GiveRole")
            .WithSummary("Gives a player a role")
            .WithDescription("It counts from the player's next call. Nobody changes their own role, so the game keeps at least one admin.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    // A repeat finds a user: there is no role to give up.
    private static async Task<Results<NoContent, ProblemHttpResult>> GiveUp(
        Caller caller, RoleAssignments roles, CancellationToken cancellationToken) =>
        await roles.GiveUpAsync(caller.TelegramId, cancellationToken) is RoleOutcome.LastAdmin ? GameProblems.LastAdmin()
            : TypedResults.NoContent();

    private static async Task<Ok<IReadOnlyList<RoleHolder>>> List(RoleAssignments roles, CancellationToken cancellationToken) =>
        TypedResults.Ok(await roles.HoldersAsync(cancellationToken));

    private static async Task<Results<Ok<RoleHolder>, ProblemHttpResult>> Give(
        long telegramId, RoleChange change, Caller caller, RoleAssignments roles, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(change.Role))
            return GameProblems.InvalidRequest("role", "A role is user, moderator or admin.");

        // Chats that play by themselves have ids below zero.
        if (telegramId <= 0)
            return GameProblems.PlayerNotFound(telegramId);

        return await roles.GiveAsync(caller.TelegramId, telegramId, change.Role, cancellationToken) switch
        {
            RoleOutcome.Given given => TypedResults.Ok(given.Holder),
            RoleOutcome.NoSuchPlayer => GameProblems.PlayerNotFound(telegramId),
            RoleOutcome.OwnRole => GameProblems.OwnRole(),
            RoleOutcome.NoLongerAdmin => GameProblems.Forbidden(),
            RoleOutcome.LastAdmin => GameProblems.LastAdmin(),
            _ => throw new UnreachableException(),
        };
    }
}
