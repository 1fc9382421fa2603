using CraftAspire.Api.Authorization;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Statistics;

internal static class StatisticsEndpoints
{
    public static void AddStatistics(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<StatisticsOptions>().BindConfiguration("Statistics").ValidateDataAnnotations();
        builder.Services.AddSingleton<CombinationTally>();
        builder.Services.AddSingleton<TallyFlusher>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TallyFlusher>());
        builder.Services.AddScoped<StatisticsWriter>();
        builder.Services.AddScoped<GameStatisticsReader>();
        builder.Services.AddScoped<OwnStatisticsReader>();
        builder.Services.AddScoped<ModerationStatisticsReader>();
    }

    public static void MapStatistics(this IEndpointRouteBuilder app)
    {
        var statistics = app.MapGroup("/statistics").WithTags("Statistics").ProducesProblem(StatusCodes.Status400BadRequest);

        statistics.MapPost("/interactions", Count).WithName("CountInteractions")
            .WithSummary("Counts what happened in the chats")
            .WithDescription("For the bot only. A batch that was counted before changes nothing.")
            .RequireBot();

        statistics.MapGet("/own", Own).WithName("OwnStatistics")
            .WithSummary("Your own figures")
            .WithDescription("Days are UTC and both ends count: at most 366 days. One or two days come by the hour, more by the day.");

        statistics.MapGet("/moderation", Moderation).WithName("ModerationStatistics")
            .WithSummary("Reports and what became of them")
            .RequireModerator();

        statistics.MapGet("/game", Game).WithName("GameStatistics")
            .WithSummary("Figures of the whole game")
            .RequireAdmin();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Count(
        InteractionBatch batch, StatisticsWriter writer, TimeProvider time, CancellationToken cancellationToken)
    {
        if (BatchRules.Check(batch, time.GetUtcNow()) is { } wrong)
            return GameProblems.InvalidRequest(wrong.Key, wrong.Value);

        await writer.AddAsync(
            new Counts(
                batch.Id,
                [.. batch.Interactions.Select(line => new InteractionLine(line.Hour, line.Kind, line.Command, line.Outcome, line.Count))],
                [],
                [.. batch.Players.Select(line => new PlayerLine(line.Hour, line.TelegramId, line.Interactions, 0))]),
            cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<OwnStatistics>, ProblemHttpResult>> Own(
        DateOnly from, DateOnly to, Caller caller, OwnStatisticsReader reader, TimeProvider time, CancellationToken cancellationToken) =>
        StatisticsRange.TryRead(from, to, time.GetUtcNow(), out var error) is { } range
            ? TypedResults.Ok(await reader.ReadAsync(caller.TelegramId, range, cancellationToken))
            : GameProblems.InvalidRequest(error.Key, error.Value);

    private static async Task<Results<Ok<ModerationStatistics>, ProblemHttpResult>> Moderation(
        DateOnly from, DateOnly to, ModerationStatisticsReader reader, TimeProvider time, CancellationToken cancellationToken) =>
        StatisticsRange.TryRead(from, to, time.GetUtcNow(), out var error) is { } range
            ? TypedResults.Ok(await reader.ReadAsync(range, cancellationToken))
            : GameProblems.InvalidRequest(error.Key, error.Value);

    private static async Task<Results<Ok<GameStatistics>, ProblemHttpResult>> Game(
        DateOnly from, DateOnly to, GameStatisticsReader reader, TimeProvider time, CancellationToken cancellationToken) =>
        StatisticsRange.TryRead(from, to, time.GetUtcNow(), out var error) is { } range
            ? TypedResults.Ok(await reader.ReadAsync(range, cancellationToken))
            : GameProblems.InvalidRequest(error.Key, error.Value);
}
