using System.ComponentModel;
using System.Globalization;
using CraftAspire.Api.Data;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Collection;

internal static class CollectionEndpoints
{
    private const int LongestSearch = 64;

    public static void AddCollection(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<CollectionReader>();
        builder.Services.AddScoped<Favourites>();
        builder.Services.AddScoped<DidYouMean>();
    }

    public static void MapCollection(this IEndpointRouteBuilder app)
    {
        var collection = app.MapGroup("/collection").WithTags("Collection").ProducesProblem(StatusCodes.Status409Conflict);

        collection.MapGet("", List).WithName("Collection")
            .WithSummary("What the game that is on holds")
            .WithDescription(
                "In the order of `sort`. A search sorts by match: start of the name, of a word, inside, then names with typing errors.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

        collection.MapPut("/{id:long}/favourite", AddFavourite).WithName("AddFavourite")
            .WithSummary("Marks an element as a favourite")
            .ProducesProblem(StatusCodes.Status404NotFound);

        collection.MapDelete("/{id:long}/favourite", RemoveFavourite).WithName("RemoveFavourite")
            .WithSummary("Takes the mark away")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Page<CollectionItem>>, ProblemHttpResult>> List(
        Caller caller,
        GameDbContext database,
        CollectionReader reader,
        CancellationToken cancellationToken,
        string? search = null,
        [Description("recent (if absent), name, depth, discoveries or favourites.")] Choice<CollectionSort>? sort = null,
        bool favourites = false,
        [Description("true for the base elements alone, false for all but these.")] bool? @base = null,
        string? after = null,
        int limit = 20)
    {
        if (search?.Length > LongestSearch || search?.Any(char.IsControl) is true)
            return GameProblems.InvalidRequest("search", $"“search” is at most {LongestSearch} characters on one line.");
        if ((sort ?? new(CollectionSort.Recent)).Value is not { } order)
            return GameProblems.InvalidRequest("sort", "“sort” is recent, name, depth, discoveries or favourites.");
        if (CollectionPage.TryRead(after, limit, out var error) is not { } page)
            return GameProblems.InvalidRequest(error.Key, error.Value);
        if (await ActiveSessionAsync(caller, database, cancellationToken) is not { } session)
            return GameProblems.NoActiveSession();

        return TypedResults.Ok(string.IsNullOrWhiteSpace(search)
            ? await reader.ListAsync(session, order, new(favourites, @base), page, cancellationToken)
            : await reader.SearchAsync(caller, session, search, new(favourites, @base), page, cancellationToken));
    }

    private static Task<Results<NoContent, ProblemHttpResult>> AddFavourite(
        long id, Caller caller, GameDbContext database, Favourites favourites, CancellationToken cancellationToken) =>
        MarkAsync(id, true, caller, database, favourites, cancellationToken);

    private static Task<Results<NoContent, ProblemHttpResult>> RemoveFavourite(
        long id, Caller caller, GameDbContext database, Favourites favourites, CancellationToken cancellationToken) =>
        MarkAsync(id, false, caller, database, favourites, cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> MarkAsync(
        long id, bool isFavourite, Caller caller, GameDbContext database, Favourites favourites, CancellationToken cancellationToken)
    {
        if (await ActiveSessionAsync(caller, database, cancellationToken) is not { } session)
            return GameProblems.NoActiveSession();

        return await favourites.MarkAsync(session, id, isFavourite, cancellationToken)
            ? TypedResults.NoContent()
            : GameProblems.NotInCollection(id.ToString(CultureInfo.InvariantCulture), []);
    }

    private static Task<long?> ActiveSessionAsync(Caller caller, GameDbContext database, CancellationToken cancellationToken) =>
        database.SessionsOf(caller).Active().Select(session => (long?)session.Id).SingleOrDefaultAsync(cancellationToken);
}
