using System.ComponentModel;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Rating;

internal static class RatingEndpoints
{
    public static void AddRating(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CachedLeaderboard>();
        builder.Services.AddSingleton<CacheBreaker>();
        builder.Services.AddSingleton<LeaderboardUpdater>();
        builder.Services.AddScoped<PointTotals>();
        builder.Services.AddScoped<DatabaseLeaderboard>();
        builder.Services.AddScoped<RatingReader>();
    }

    public static void MapRating(this IEndpointRouteBuilder app) => app.MapGet("/rating", Rating).WithName("Rating")
        .WithTags("Rating")
        .WithSummary("The best players and your own place")
        .WithDescription("`period` is all, week (since Monday 00:00 UTC) or day (since 00:00 UTC). Equal points share a place.")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<RatingTable>, ProblemHttpResult>> Rating(
        Caller caller,
        RatingReader rating,
        CancellationToken cancellationToken,
        [Description("all (if absent), week or day.")] Choice<RatingPeriod>? period = null,
        [Description("1 to 100.")] int top = 10,
        [Description("true for the points that were made in the caller's group.")] bool group = false)
    {
        if ((period ?? new(RatingPeriod.All)).Value is not { } wanted)
            return GameProblems.InvalidRequest("period", "“period” is all, week or day.");
        if (top is <= 0 or > PageRequest.MaxLimit)
            return GameProblems.InvalidRequest("top", $"“top” is 1 to {PageRequest.MaxLimit}.");

        if (group && caller.ChatId is null)
            return GameProblems.InvalidRequest("group", "“group” is for a group that plays.");

        return TypedResults.Ok(
            await rating.ReadAsync(wanted, caller.TelegramId, top, group ? caller.ChatId : null, cancellationToken));
    }
}
