using System.Globalization;
using CraftAspire.Api.Collection;
using CraftAspire.Api.Data;
using CraftAspire.Api.Game;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Elements;

internal static class ElementEndpoints
{
    private const int LongestName = 64;

    public static void AddElements(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<ElementLookup>();
        builder.Services.AddScoped<ElementReader>();
    }

    public static void MapElements(this IEndpointRouteBuilder app)
    {
        var elements = app.MapGroup("/elements").WithTags("Elements").ProducesProblem(StatusCodes.Status404NotFound);

        elements.MapGet("/{id:long}", ById).WithName("Element")
            .WithSummary("The story of an element that you hold or once held")
            .WithDescription(
                "Its discoverer, the recipes by which you made it, its lineage down to the base elements, and how often it is used.");

        elements.MapGet("/{id:long}/recipes", Recipes).WithName("ElementRecipes")
            .WithSummary("The pairs by which you made an element")
            .ProducesProblem(StatusCodes.Status400BadRequest);

        elements.MapGet("/{id:long}/uses", Uses).WithName("ElementUses")
            .WithSummary("What you made with an element")
            .ProducesProblem(StatusCodes.Status400BadRequest);

        elements.MapGet("", ByName).WithName("ElementByName")
            .WithSummary("The same by name")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<ElementDetails>, ProblemHttpResult>> ById(
        long id, Caller caller, ElementReader elements, CancellationToken cancellationToken) =>
        await elements.GetAsync(caller, id, cancellationToken) is { } details
            ? TypedResults.Ok(details)
            : GameProblems.NotInCollection(id.ToString(CultureInfo.InvariantCulture), []);

    private static Task<Results<Ok<Page<Recipe>>, ProblemHttpResult>> Recipes(
        long id, Caller caller, ElementReader elements, CancellationToken cancellationToken, string? after = null, int? limit = null) =>
        TriedAsync(caller, id, isInput: false, elements, after, limit, cancellationToken);

    private static Task<Results<Ok<Page<Recipe>>, ProblemHttpResult>> Uses(
        long id, Caller caller, ElementReader elements, CancellationToken cancellationToken, string? after = null, int? limit = null) =>
        TriedAsync(caller, id, isInput: true, elements, after, limit, cancellationToken);

    private static async Task<Results<Ok<Page<Recipe>>, ProblemHttpResult>> TriedAsync(
        Caller caller, long id, bool isInput, ElementReader elements, string? after, int? limit, CancellationToken cancellationToken) =>
        PageRequest.TryRead(after, limit, out var error) is { } page
            ? TypedResults.Ok(await elements.TriedAsync(caller, id, isInput, page, cancellationToken))
            : GameProblems.InvalidRequest(error.Key, error.Value);

    private static async Task<Results<Ok<ElementDetails>, ProblemHttpResult>> ByName(
        string name,
        Caller caller,
        ElementLookup lookup,
        ElementReader elements,
        GameDbContext database,
        DidYouMean didYouMean,
        CancellationToken cancellationToken)
    {
        if (!Text.IsLine(name, LongestName))
            return GameProblems.InvalidRequest("name", $"“name” is 1 to {LongestName} characters on one line.");

        if (await lookup.FindAsync(caller, ElementReference.ByName(name), cancellationToken) is { } id
            && await elements.GetAsync(caller, id, cancellationToken) is { } details)
            return TypedResults.Ok(details);

        var session = await database.SessionsOf(caller).Active().Select(active => active.Id).SingleOrDefaultAsync(cancellationToken);
        return GameProblems.NotInCollection(name, await didYouMean.SuggestAsync(caller, session, name, cancellationToken));
    }
}
