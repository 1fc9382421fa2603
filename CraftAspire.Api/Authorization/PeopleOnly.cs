using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;

namespace CraftAspire.Api.Authorization;

internal static class PeopleOnly
{
    /// <summary>Refuses chats that play by themselves: what belongs to a person is not for everybody who may speak for a chat.</summary>
    public static RouteGroupBuilder ForPeople(this RouteGroupBuilder endpoints) => endpoints.AddEndpointFilter(
        async (context, next) =>
            Caller.From(context.HttpContext.User) is { IsChat: true } ? GameProblems.Forbidden() : await next(context));
}
