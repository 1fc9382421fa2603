using System.Diagnostics;
using CraftAspire.Api.Authorization;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.SettingsPublishing;

internal static class SettingsEndpoints
{
    public static void AddSettingsPublishing(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<SettingsVersions>();
        builder.Services.AddScoped<SettingsPublisher>();
        builder.Services.AddSingleton<TrialRunner>();
    }

    public static void MapSettings(this IEndpointRouteBuilder app)
    {
        var settings = app.MapGroup("/settings").WithTags("Settings").RequireAdmin().ProducesProblem(StatusCodes.Status403Forbidden);

        settings.MapGet("", Current).WithName("Settings").WithSummary("The current settings");

        settings.MapGet("/versions", Versions).WithName("SettingsVersions")
            .WithSummary("All versions, latest first, with players’ reactions to what they made")
            .ProducesProblem(StatusCodes.Status400BadRequest);

        settings.MapPost("", Publish).WithName("PublishSettings")
            .WithSummary("Publishes settings as a new version")
            .WithDescription("Applies to every generation that begins from now on; a running one ends under the version it began with.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

        settings.MapPost("/rollback/{version:int}", RollBack).WithName("RollBackSettings")
            .WithSummary("Publishes the content of an earlier version as a new version")
            .WithDescription("If the current version has that content already, nothing is published.")
            .ProducesProblem(StatusCodes.Status404NotFound);

        settings.MapTrials();
    }

    private static async Task<Ok<CurrentSettings>> Current(SettingsVersions versions, CancellationToken cancellationToken) =>
        TypedResults.Ok(await versions.CurrentAsync(cancellationToken));

    private static async Task<Results<Ok<Page<SettingsVersion>>, ProblemHttpResult>> Versions(
        SettingsVersions versions, CancellationToken cancellationToken, string? after = null, int? limit = null) =>
        PageRequest.TryRead(after, limit, out var error) is { } page
            ? TypedResults.Ok(await versions.VersionsAsync(page, cancellationToken))
            : GameProblems.InvalidRequest(error.Key, error.Value);

    private static async Task<Results<Ok<SettingsVersion>, ProblemHttpResult>> Publish(
        SettingsDraft draft, Caller caller, SettingsPublisher publisher, CancellationToken cancellationToken) =>
        SettingsRules.Check(draft.Content, draft.Reason) is { Count: > 0 } errors
            ? GameProblems.InvalidRequest(errors)
            : Answer(await publisher.PublishAsync(caller.TelegramId, draft, cancellationToken), draft.BasedOn);

    private static async Task<Results<Ok<SettingsVersion>, ProblemHttpResult>> RollBack(
        int version, Caller caller, SettingsPublisher publisher, CancellationToken cancellationToken) =>
        Answer(await publisher.RollBackAsync(caller.TelegramId, version, cancellationToken), version);

    private static Results<Ok<SettingsVersion>, ProblemHttpResult> Answer(PublishOutcome outcome, int version) => outcome switch
    {
        PublishOutcome.Published published => TypedResults.Ok(published.Version),
        PublishOutcome.Changed => GameProblems.SettingsChanged(),
        PublishOutcome.NoSuchVersion => GameProblems.SettingsVersionNotFound(version),
        _ => throw new UnreachableException(),
    };
}
