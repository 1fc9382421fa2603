using System.Globalization;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Reactions;

internal static class ReactionEndpoints
{
    public static void AddReactions(this IHostApplicationBuilder builder) => builder.Services.AddScoped<ReactionBook>();

    public static void MapReactions(this IEndpointRouteBuilder app) => app.MapPut("/elements/{id:long}/reaction", React)
        .WithTags("Elements")
        .WithName("React")
        .WithSummary("Tells what the caller thinks of an element that they hold or once held")
        .WithDescription("One opinion per player and element; a later one takes its place. Admins see them counted per version of the settings.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<NoContent, ProblemHttpResult>> React(
        long id, Reaction reaction, Caller caller, ReactionBook reactions, CancellationToken cancellationToken) =>
        await reactions.ReactAsync(caller, id, reaction.IsLike, cancellationToken)
            ? TypedResults.NoContent()
            : GameProblems.NotInCollection(id.ToString(CultureInfo.InvariantCulture), []);
}
