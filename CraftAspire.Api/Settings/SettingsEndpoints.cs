using System.Diagnostics;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Roles;
using CraftAspire.Api.Settings.Trying;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Settings;

internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder app)
    {
        var settings = app.MapGroup("/settings").WithTags("Settings").RequireAdmin().ProducesProblem(StatusCodes.Status403Forbidden);

        settings.MapGet("", Current).WithName("Settings").WithSummary("The settings that count");

        settings.MapGet("/versions", Versions).WithName("SettingsVersions")
            .WithSummary("All versions, latest first, with players’ reactions to what they made")
            .ProducesProblem(StatusCodes.Status400BadRequest);

        settings.MapPost("", Publish).WithName("PublishSettings")
            .WithSummary("Publishes settings as a new version")
            .WithDescription("It counts for every pair whose generation begins from now on; one that is under way ends under the version it began with.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

        settings.MapPost("/rollback/{version:int}", RollBack).WithName("RollBackSettings")
            .WithSummary("Publishes what an earlier version said as a new version")
            .ProducesProblem(StatusCodes.Status404NotFound);

        settings.MapTrials();
    }

    private static async Task<Ok<CurrentSettings>> Current(SettingsArchive archive, CancellationToken cancellationToken) =>
        TypedResults.Ok(await archive.CurrentAsync(cancellationToken));

    private static async Task<Results<Ok<Page<SettingsVersion>>, ProblemHttpResult>> Versions(
        SettingsArchive archive, CancellationToken cancellationToken, string? after = null, int? limit = null) =>
        PageRequest.TryRead(after, limit, out var error) is { } page
            ? TypedResults.Ok(await archive.VersionsAsync(page, cancellationToken))
            : GameProblems.InvalidRequest(error.Key, error.Value);

    private static async Task<Results<Ok<SettingsVersion>, ProblemHttpResult>> Publish(
        SettingsDraft draft, Caller caller, SettingsPress press, CancellationToken cancellationToken) =>
        SettingsRules.Check(draft.Content, draft.Reason) is { Count: > 0 } errors
            ? GameProblems.InvalidRequest(errors)
            : Answer(await press.PublishAsync(caller.TelegramId, draft, cancellationToken), draft.BasedOn);

    private static async Task<Results<Ok<SettingsVersion>, ProblemHttpResult>> RollBack(
        int version, Caller caller, SettingsPress press, CancellationToken cancellationToken) =>
        Answer(await press.RollBackAsync(caller.TelegramId, version, cancellationToken), version);

    private static Results<Ok<SettingsVersion>, ProblemHttpResult> Answer(PublishOutcome outcome, int version) => outcome switch
    {
        PublishOutcome.Published published => TypedResults.Ok(published.Version),
        PublishOutcome.Changed => GameProblems.SettingsChanged(),
        PublishOutcome.NoSuchVersion => GameProblems.SettingsVersionNotFound(version),
        _ => throw new UnreachableException(),
    };
}
