using CraftAspire.Api.Data;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Authorization;

/// <summary>Asks for at least a role and a code of the second factor. A user without a second factor needs no code.</summary>
internal sealed record RoleRequirement(Role Least) : IAuthorizationRequirement;

/// <summary>Reads role and second factor from the database on every call, so a role that is taken away counts at once.</summary>
internal sealed class RoleAuthorizationHandler(GameDbContext database, TimeProvider time) : AuthorizationHandler<RoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (Caller.From(context.User) is not { } caller)
            return;

        var aborted = (context.Resource as HttpContext)?.RequestAborted ?? CancellationToken.None;
        if (await RefuseAsync(caller, requirement.Least, aborted) is { } problem)
            context.Fail(new AuthorizationFailureReason(this, problem));
        else
            context.Succeed(requirement);
    }

    // The type of the problem; null lets the caller in. Only a caller with the role is told that a code is missing.
    private async Task<string?> RefuseAsync(Caller caller, Role least, CancellationToken cancellationToken)
    {
        var standing = await (
            from player in database.Players
            where player.TelegramId == caller.TelegramId
            join factor in database.SecondFactors on player.Id equals factor.PlayerId into factors
            from mine in factors.DefaultIfEmpty()
            select new
            {
                player.Role,
                IsEnrolled = mine != null && mine.Secret != null,
                RaisedUntil = mine != null ? mine.RaisedUntil : null,
            })
            .SingleOrDefaultAsync(cancellationToken);

        var role = standing is null ? Role.User : RoleNames.Read(standing.Role);
        if (role < least)
            return ProblemTypes.Forbidden;
        if (standing is not { IsEnrolled: true })
            return least is Role.User ? null : ProblemTypes.SecondFactorNotEnrolled;

        return caller.GaveCode && time.GetUtcNow() < standing.RaisedUntil ? null : ProblemTypes.SecondFactorRequired;
    }
}
