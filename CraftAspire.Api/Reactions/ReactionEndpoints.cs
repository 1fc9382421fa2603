using System.Globalization;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Reactions;

internal static class ReactionEndpoints
{
    public static void AddReactions(this IHostApplicationBuilder builder) => builder.Services.AddScoped<ReactionWriter>();

    public static void MapReactions(this IEndpointRouteBuilder app) => app.MapPut("/elements/{id:long}/reaction", React)
        .WithTags("Elements")
        .WithName("React")
        .WithSummary("Likes or dislikes an element that the caller holds or once held")
        .WithDescription("One reaction per player and element; a later one replaces it. Admins see the counts of each settings version.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<NoContent, ProblemHttpResult>> React(
        long id, Reaction reaction, Caller caller, ReactionWriter reactions, CancellationToken cancellationToken) =>
        await reactions.ReactAsync(caller, id, reaction.IsLike, cancellationToken)
            ? TypedResults.NoContent()
            : GameProblems.NotInCollection(id.ToString(CultureInfo.InvariantCulture), []);
}
